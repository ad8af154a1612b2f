import { textWidth } from '../output/east-asian-width.ts';

/** A part of a help page: its lines without indentation. */
export interface HelpSection {
  heading: string;
  lines: readonly string[];
}

/** Pages are as wide as a manual's. */
export const pageColumns = 78;
const margin = '       ';

/** The text of a help page, laid out as a manual. */
export function helpPage(title: string, sections: readonly HelpSection[]): string {
  const body = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => {
      const indented = lines.map((line) => (line === '' ? '' : margin + line));
      return `${heading}\n${indented.join('\n').trimEnd()}\n`;
    });
  return `${title}\n\n${body.join('\n')}`;
}

/** A text in lines that fit on the page, `indent` columns in. Korean letters take two columns. */
export function wrapped(text: string, indent = 0): string[] {
  const columns = pageColumns - margin.length - indent;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one);
}

/** `o name` with what it is behind it, names in one column. */
export function bulletList(items: readonly (readonly [name: string, summary: string | undefined])[]): string[] {
  const width = Math.max(...items.map(([name]) => name.length));
  return items.map(([name, summary]) => (summary ? `o ${name.padEnd(width)}  ${summary}` : `o ${name}`));
}
