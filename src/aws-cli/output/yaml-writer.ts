import { isBreak, isPrintable, scalarStyle } from './yaml-scalar.ts';

/** Lines are folded at the first space after this column. */
const foldColumn = 80;

const shortEscapes: Record<string, string> = {
  '\0': '0',
  '\u0007': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\u000b': 'v',
  '\f': 'f',
  '\r': 'r',
  '\u001b': 'e',
  '"': '"',
  '\\': '\\',
  '\u0085': 'N',
  '\u00a0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
};

/** Writes YAML text and knows the column it is in, which decides where long strings are folded. */
export class YamlWriter {
  private text = '';
  private column = 0;

  result(): string {
    return this.text;
  }

  write(text: string): void {
    this.text += text;
    this.column += [...text].length;
  }

  newLine(indent: number): void {
    this.text += `\n${' '.repeat(indent)}`;
    this.column = indent;
  }

  /** A string; `indent` is that of continued lines. */
  string(text: string, indent: number, isKey: boolean): void {
    const style = scalarStyle(text, isKey);
    const characters = [...text];
    if (style === 'plain') this.plain(characters, indent, !isKey);
    else if (style === 'single') this.singleQuoted(characters, indent, !isKey);
    else this.doubleQuoted(characters, indent, !isKey);
  }

  private canFold(characters: string[], i: number, mayFold: boolean): boolean {
    return mayFold && characters[i - 1] !== ' ' && this.column > foldColumn && characters[i + 1] !== ' ';
  }

  private plain(characters: string[], indent: number, mayFold: boolean): void {
    characters.forEach((character, i) => {
      if (character === ' ' && this.canFold(characters, i, mayFold)) this.newLine(indent);
      else this.write(character);
    });
  }

  private singleQuoted(characters: string[], indent: number, mayFold: boolean): void {
    this.write("'");
    let isAfterBreak = false;
    characters.forEach((character, i) => {
      if (isBreak(character)) {
        this.text += isAfterBreak ? '\n' : '\n\n';
        isAfterBreak = true;
        return;
      }
      if (isAfterBreak) this.indentLine(indent);
      isAfterBreak = false;
      const isInside = i > 0 && i < characters.length - 1;
      if (character === ' ' && isInside && this.canFold(characters, i, mayFold)) this.newLine(indent);
      else this.write(character === "'" ? "''" : character);
    });
    if (isAfterBreak) this.indentLine(indent);
    this.write("'");
  }

  private doubleQuoted(characters: string[], indent: number, mayFold: boolean): void {
    this.write('"');
    characters.forEach((character, i) => {
      const isInside = i > 0 && i < characters.length - 1;
      if (!isPrintable(character) || isBreak(character) || character === '"' || character === '\\') {
        this.write(`\\${escapeOf(character)}`);
      } else if (character === ' ' && mayFold && isInside && characters[i - 1] !== ' ' && this.column > foldColumn) {
        this.newLine(indent);
        if (characters[i + 1] === ' ') this.write('\\');
      } else this.write(character);
    });
    this.write('"');
  }

  private indentLine(indent: number): void {
    this.text += ' '.repeat(indent);
    this.column = indent;
  }
}

function escapeOf(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0)!;
  const hex = code.toString(16).toUpperCase();
  if (code <= 0xff) return `x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `u${hex.padStart(4, '0')}` : `U${hex.padStart(8, '0')}`;
}
