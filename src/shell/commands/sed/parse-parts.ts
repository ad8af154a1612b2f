import type { ScriptReader } from './script-reader.ts';

/** What stands in brackets, up to the `]`: a delimiter is no delimiter there. */
function takeBracket(reader: ScriptReader): string {
  let text = reader.take(/\^?\]?/y);
  for (;;) {
    const more = reader.take(/\[[:.=][^]*?[:.=]\]|[^\]]/y);
    if (more === '') return text + (reader.next() ?? '');
    text += more;
  }
}

/**
 * The text up to `delimiter`, which stands for itself behind a backslash; undefined when the line ends before. Other
 * escapes are left as they are.
 */
export function takePart(reader: ScriptReader, delimiter: string, isExpression: boolean): string | undefined {
  let text = '';
  for (;;) {
    const char = reader.next();
    if (char === undefined) return undefined;
    if (char === delimiter) return text;
    if (char === '\n') return undefined;
    if (char === '[' && isExpression) text += char + takeBracket(reader);
    else if (char !== '\\') text += char;
    else {
      const escaped = reader.next();
      if (escaped === undefined) return undefined;
      const isBare = escaped === delimiter ? escaped !== '&' : escaped === '\n' && isExpression;
      text += isBare ? escaped : `\\${escaped}`;
    }
  }
}
