import type { CommandContext } from '../../kernel.ts';
import { pager } from '../pager/pager.ts';
import { ByteInput } from '../../io/byte-streams.ts';
import manPagesJson from './man-pages.json' with { type: 'json' };
import { fail } from '../support.ts';

/** A page of the manual, in Korean. Options and examples are pairs of what is typed and what it does. */
interface ManPage {
  summary: string;
  usage: string;
  options?: readonly (readonly [string, string])[];
  examples?: readonly (readonly [string, string])[];
}

const manPages = manPagesJson as Readonly<Record<string, ManPage>>;

/** The names that have a page. */
export const manPageNames: readonly string[] = Object.keys(manPages);

/** A command's page; undefined without one. */
export function manPageText(name: string): string | undefined {
  const page = Object.hasOwn(manPages, name) ? manPages[name] : undefined;
  if (!page) return undefined;
  const list = (title: string, pairs: ManPage['options']) =>
    pairs ? `\n${title}\n${pairs.map(([typed, text]) => `  ${typed}\n      ${text}\n`).join('')}` : '';
  return (
    `이름\n  ${name} - ${page.summary}\n\n사용법\n  ${page.usage}\n` +
    list('옵션', page.options) +
    list('예', page.examples)
  );
}

/** `man name`: a page a screen at a time. */
export async function man(context: CommandContext): Promise<number> {
  const name = context.args.findLast((word) => !/^(-|\d$)/.test(word));
  if (name === undefined) return fail(context, "What manual page do you want?\nFor example, try 'man grep'.");
  const page = manPageText(name);
  if (page === undefined) return fail(context, `No manual entry for ${name}`, 16);
  return pager({ ...context, args: [], stdin: ByteInput.ofText(page) });
}
