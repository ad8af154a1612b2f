import type { Change } from './changes.ts';

/** The lines of a file; `isOpen` when the last one has no end. */
export interface Lines {
  lines: readonly string[];
  isOpen: boolean;
}

export interface Compared {
  left: Lines;
  right: Lines;
  changes: readonly Change[];
}

/** Some lines of a file with a mark before each. */
function marked({ lines, isOpen }: Lines, start: number, end: number, mark: string): string {
  let text = '';
  for (let index = start; index < end; index++) {
    const isLast = isOpen && index === lines.length - 1;
    text += `${mark}${lines[index]}\n${isLast ? '\\ No newline at end of file\n' : ''}`;
  }
  return text;
}

/** `3,5` or `3`; of no lines the one before. */
function range(start: number, end: number): string {
  return end - start > 1 ? `${start + 1},${end}` : String(end - start === 1 ? start + 1 : start);
}

/** `2c2`, `<` and `>`. */
export function normalText({ left, right, changes }: Compared): string {
  return changes
    .map(({ leftStart, leftEnd, rightStart, rightEnd }) => {
      const [hasLeft, hasRight] = [leftEnd > leftStart, rightEnd > rightStart];
      const letter = hasLeft && hasRight ? 'c' : hasLeft ? 'd' : 'a';
      const between = hasLeft && hasRight ? '---\n' : '';
      const shown = `${marked(left, leftStart, leftEnd, '< ')}${between}${marked(right, rightStart, rightEnd, '> ')}`;
      return `${range(leftStart, leftEnd)}${letter}${range(rightStart, rightEnd)}\n${shown}`;
    })
    .join('');
}

/** Changes that are shown together, for the lines around them touch. */
function hunksOf(changes: readonly Change[], around: number): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last && change.leftStart - last.at(-1)!.leftEnd <= 2 * around) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** `-1,3`: where lines start, and how many unless it is one. */
function unifiedRange(start: number, count: number): string {
  if (count === 1) return String(start + 1);
  return `${count === 0 ? start : start + 1},${count}`;
}

/** `@@ -1,3 +1,4 @@` with `around` unchanged lines on both sides; without the names of the files. */
export function unifiedText({ left, right, changes }: Compared, around: number): string {
  let text = '';
  for (const hunk of hunksOf(changes, around)) {
    const [first, last] = [hunk[0]!, hunk.at(-1)!];
    const before = Math.min(around, first.leftStart);
    const after = Math.min(around, left.lines.length - last.leftEnd);
    const [leftStart, rightStart] = [first.leftStart - before, first.rightStart - before];
    const leftCount = last.leftEnd + after - leftStart;
    const rightCount = last.rightEnd + after - rightStart;
    text += `@@ -${unifiedRange(leftStart, leftCount)} +${unifiedRange(rightStart, rightCount)} @@\n`;
    let at = leftStart;
    for (const change of hunk) {
      text += marked(left, at, change.leftStart, ' ');
      text += marked(left, change.leftStart, change.leftEnd, '-');
      text += marked(right, change.rightStart, change.rightEnd, '+');
      at = change.leftEnd;
    }
    text += marked(left, at, last.leftEnd + after, ' ');
  }
  return text;
}
