import { newline } from '../../core/bytes.ts';
import { splitForRead } from '../builtins/read.ts';
import { writeText } from '../io/byte-streams.ts';
import { untilAborted } from './control-flow.ts';
import { textWidth } from '../line-editor/width.ts';
import { inputOf, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';

const defaultColumns = 80;
const tabSize = 8;
/** Blanks as bash writes them between the columns of a menu: tabs as far as they go. */
function indent(from: number, to: number): string {
  let text = '';
  for (let at = from; at < to;) {
    const isTab = Math.floor(to / tabSize) > Math.floor(at / tabSize);
    text += isTab ? '\t' : ' ';
    at += isTab ? tabSize - (at % tabSize) : 1;
  }
  return text;
}

/** The numbered menu of `select`, column by column. */
function selectMenu(items: readonly string[], columns: number): string {
  const numberWidth = String(items.length).length;
  const cellWidth = Math.max(...items.map(textWidth)) + numberWidth + 4;
  let perRow = Math.max(1, Math.floor(columns / cellWidth));
  let rows = Math.ceil(items.length / perRow);
  perRow = Math.ceil(items.length / rows);
  if (rows === 1) rows = perRow;
  let text = '';
  for (let row = 0; row < rows; row++) {
    let at = 0;
    for (let index = row; index < items.length; index += rows) {
      const width = at === 0 ? String(rows).length : numberWidth;
      const cell = `${String(index + 1).padStart(width)}) ${items[index]!}`;
      text += cell;
      if (index + rows >= items.length) break;
      text += indent(at + textWidth(cell), at + cellWidth);
      at += cellWidth;
    }
    text += '\n';
  }
  return text;
}

/**
 * Asks until something was typed; `REPLY` is what was typed. The chosen item, '' for what is no number of the menu,
 * undefined at the end of the input.
 */
export async function askSelection(
  process: ShellProcess,
  items: readonly string[],
  fds: FdTable,
  showsMenu: boolean,
): Promise<string | undefined> {
  const { variables } = process.state;
  const stderr = outputOf(fds, 2);
  const show = async (text: string) => void (stderr && (await writeText(stderr, text)));
  const columns = Number(variables.get('COLUMNS')) || defaultColumns;
  for (let isMenuDue = showsMenu; ; isMenuDue = true) {
    if (isMenuDue) await show(selectMenu(items, columns));
    await show(variables.get('PS3') ?? '#? ');
    const line = await untilAborted(inputOf(fds, 0)?.readUntil(newline) ?? Promise.resolve(null), process.signal);
    if (!line?.found) {
      const stdout = outputOf(fds, 1);
      if (stdout) await writeText(stdout, '\n');
      return undefined;
    }
    const typed = new TextDecoder().decode(line.bytes).slice(0, -1);
    const [reply = ''] = splitForRead(typed, variables.get('IFS') ?? ' \t\n', 1, false);
    variables.set('REPLY', reply);
    if (reply !== '') return /^\d+$/.test(reply) ? (items[Number(reply) - 1] ?? '') : '';
  }
}
