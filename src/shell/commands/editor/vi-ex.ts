import { latinOfHangul } from '../../../core/hangul-keys.ts';
import type { CommandContext } from '../../kernel.ts';
import { saveFile } from './edited-file.ts';
import type { TextBuffer } from './text-buffer.ts';

export interface ExOutcome {
  /** For the status line; vim's own words where vim has an error of that number. */
  message?: string;
  /** The name that the file has from now on. */
  path?: string;
  leaves?: boolean;
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Runs what was typed behind `:`. */
export async function runExCommand(
  context: CommandContext,
  buffer: TextBuffer,
  line: string,
  path: string,
): Promise<ExOutcome> {
  const typed = line.trim();
  if (typed === '') return {};
  const row = typed === '$' ? buffer.lines.length : Number(typed);
  if (Number.isInteger(row)) {
    buffer.moveTo(row - 1, 0);
    return {};
  }
  if (/^%?s[/#|]/.test(typed)) return substitute(buffer, typed);
  const [, name, bang, operand] = /^(\S+?)(!?)(?:\s+(.*))?$/.exec(typed)!;
  const command = latinOfHangul(name!);
  if (command === 'q' || command === 'quit' || command === 'qa') return quit(buffer, bang === '!');
  if (command === 'w' || command === 'write') return write(context, buffer, operand ?? path);
  if (['wq', 'x', 'wqa', 'xit'].includes(command)) {
    if (command.startsWith('x') && !buffer.isChanged) return { leaves: true };
    const written = await write(context, buffer, operand ?? path);
    return { ...written, leaves: written.path !== undefined };
  }
  // Settings change only how vim looks.
  if (command === 'set' || command === 'syntax' || command === 'noh') return {};
  return { message: `E492: Not an editor command: ${typed}` };
}

function quit(buffer: TextBuffer, discards: boolean): ExOutcome {
  if (discards || !buffer.isChanged) return { leaves: true };
  return { message: 'E37: No write since last change (add ! to override)' };
}

async function write(context: CommandContext, buffer: TextBuffer, path: string): Promise<ExOutcome> {
  const problem = await saveFile(context, path, buffer.text);
  if (problem !== undefined) return { message: problem };
  buffer.isChanged = false;
  return { path, message: `"${path}" ${buffer.lines.length}L, ${bytesOf(buffer.text)}B written` };
}

/** `:s/old/new/` on the cursor's line, `:%s/old/new/g` on all. */
function substitute(buffer: TextBuffer, typed: string): ExOutcome {
  const separator = /^%?s(.)/.exec(typed)![1]!;
  const isAll = typed.startsWith('%');
  const [, pattern = '', replacement = '', flags = ''] = typed
    .split(new RegExp(`(?<!\\\\)[${separator}]`))
    .map((part) => part.replaceAll(`\\${separator}`, separator));
  let search: RegExp;
  try {
    search = new RegExp(pattern, `u${flags.includes('g') ? 'g' : ''}${flags.includes('i') ? 'i' : ''}`);
  } catch {
    return { message: `E486: Pattern not found: ${pattern}` };
  }
  buffer.remember();
  const from = isAll ? 0 : buffer.row;
  const to = isAll ? buffer.lines.length - 1 : buffer.row;
  const inserted = replacement
    .replaceAll('$', '$$$$')
    .replaceAll(/\\(\d)/g, '$$$1')
    .replaceAll('&', '$$&');
  const changed = buffer.changeLines(from, to, (text) => text.replace(search, inserted));
  return changed === 0 ? { message: `E486: Pattern not found: ${pattern}` } : {};
}
