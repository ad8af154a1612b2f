import { charsOf, type TextBuffer } from './text-buffer.ts';

/** What becomes of one place: yes, no, all from here on, or the end. */
export type ReplaceAnswer = 'y' | 'n' | 'a' | 'stop';

/** Replaces a text from the top on; `confirm` is asked at each place, with the cursor on it. Answers how many were replaced. */
export async function replaceInText(
  buffer: TextBuffer,
  sought: string,
  replacement: string,
  confirm: () => Promise<ReplaceAnswer>,
): Promise<number> {
  let count = 0;
  let asks = true;
  buffer.remember();
  for (let row = 0, from = 0; row < buffer.lines.length;) {
    const line = buffer.lines[row]!.join('');
    const at = line.indexOf(sought, from);
    if (at < 0) {
      row++;
      from = 0;
      continue;
    }
    buffer.moveTo(row, charsOf(line.slice(0, at)).length);
    const answer: ReplaceAnswer = asks ? await confirm() : 'y';
    if (answer === 'stop') break;
    asks &&= answer !== 'a';
    from = at + (answer === 'n' ? sought.length : replacement.length);
    if (answer === 'n') continue;
    buffer.changeLines(row, row, () => line.slice(0, at) + replacement + line.slice(at + sought.length));
    count++;
  }
  buffer.forgetUnchanged();
  return count;
}
