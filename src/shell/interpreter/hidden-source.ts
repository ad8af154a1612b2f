/*
 * What the parser would misread is put in letters that mean nothing to it, and shown again in the tree.
 */

/**
 * What stands in `((…))` and `$((…))` is calculated from its text (`arithmetic.ts`). The parser would read it as words of
 * the shell first: `i>=2` as a redirection, `1<<4` as a here-document, `1.5` as an error of the whole script.
 */
const firstHidden = 0x10f000;
/** Starts the hidden text with something that is a name to the parser. */
const head = 'x\u{10feff}';
/** Before the target of a redirection that looks like an assignment, as text in base64 often does: `<<< aGk=`. */
const targetMark = '\ufdd3';
const assignmentLikeTarget = /(<<<|(?<!<)<|>\|?)([ \t]*)(?=\w+\+?=)/g;
const hidden = /x\u{10feff}|\ufdd3|[\u{10f020}-\u{10f07e}]/gu;

/** The same source for the parser, line by line. */
export function hideFromParser(source: string): string {
  return hideArithmetic(source).replace(assignmentLikeTarget, `$1$2${targetMark}`);
}

function hideArithmetic(source: string): string {
  let result = '';
  let shown = 0;
  for (let start = source.indexOf('(('); start >= 0; start = source.indexOf('((', start + 1)) {
    if (start < shown) continue;
    const end = endOfArithmetic(source, start);
    if (end === undefined) continue;
    const isFor = /\bfor\s*$/.test(source.slice(Math.max(0, start - 20), start));
    const inner = source.slice(start + 2, end);
    result += `${source.slice(shown, start + 2)}${isFor ? inner.split(';').map(hide).join(';') : hide(inner)}`;
    shown = end;
  }
  return result + source.slice(shown);
}

/** Shows it again in a text, or throughout a tree, which is changed. */
export function showHidden<T>(node: T): T {
  if (typeof node === 'string') {
    return node.replace(hidden, (char) =>
      char === head || char === targetMark ? '' : String.fromCharCode(char.codePointAt(0)! - firstHidden),
    ) as T;
  }
  if (typeof node === 'object' && node !== null) {
    const fields = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(fields)) fields[key] = showHidden(value);
  }
  return node;
}

function hide(text: string): string {
  if (/^\s*\w*\s*$/.test(text)) return text;
  return head + text.replace(/[ -~]/g, (char) => String.fromCodePoint(firstHidden + char.charCodeAt(0)));
}

/** Where the `))` is that belongs to the `((` at `start`; undefined when these are two brackets, as of subshells. */
function endOfArithmetic(source: string, start: number): number | undefined {
  let depth = 2;
  for (let at = start + 2; at < source.length; at++) {
    const char = source[at]!;
    if (char === '\\') at++;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    if (depth === 1) return source[at + 1] === ')' ? at : undefined;
  }
  return undefined;
}
