import type { CommandContext } from '../../kernel.ts';
import { fail, fileProblem, pathOf } from '../support.ts';

/** The value behind an option such as `-in`. */
export function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}

/** A file's bytes, or those of stdin; undefined after its problem was told. */
export async function readInput(context: CommandContext, path: string | undefined): Promise<Uint8Array | undefined> {
  if (path === undefined || path === '-') return context.stdin.readAll(context.signal);
  return context.kernel.files.readFileBuffer(pathOf(context, path)).catch(async () => {
    await fail(context, `${path}: ${await fileProblem(context, path)}`);
    return undefined;
  });
}

/** Writes to the file of `-out`, with its mode, or to stdout. */
export async function writeOutput(
  context: CommandContext,
  args: readonly string[],
  content: Uint8Array | string,
  mode = 0o644,
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const path = valueOf(args, '-out');
  if (path === undefined) return void (await context.stdout.write(bytes));
  await context.kernel.files.writeFile(pathOf(context, path), bytes);
  await context.kernel.files.chmod(pathOf(context, path), mode);
}
