import { posixToRegExpSource } from '../../../interpreter/pattern.ts';
import { userRegExp } from '../../../regexp/user-regexp.ts';
import { AwkRunTimeError } from '../awk-error.ts';

const letters: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\x07',
  b: '\b',
  '/': '/',
  '"': '"',
  '&': '&',
};

const token =
  /\\([0-7]{1,3})|\\([^])|\[\^?\]?(?:\[:\w+:\]|\\[^]|[^\]\\])*\]|(\{)(?!\d+(?:,\d*)?\})|(^|[(|])([*+?])|[^]/g;

/** awk's own escapes, braces that count nothing and signs of repetition behind nothing, as POSIX writes them. */
function toPosix(source: string): string {
  return source.replace(
    token,
    (whole, octal?: string, escaped?: string, brace?: string, before?: string, sign?: string) => {
      if (octal !== undefined) return `\\${String.fromCharCode(parseInt(octal, 8))}`.replace(/\\(?=[a-zA-Z0-9\s])/, '');
      if (escaped !== undefined) {
        if (escaped === 'y' || escaped === '<' || escaped === '>') return '\\b';
        if (escaped === '`') return '^';
        if (escaped === "'") return '$';
        return letters[escaped] ?? whole;
      }
      if (brace !== undefined) return '\\{';
      if (sign !== undefined) return `${before}\\${sign}`;
      if (!whole.startsWith('[') || whole.length === 1) return whole;
      return whole.replace(/\\([^])/g, (pair, char: string) => letters[char] ?? (/[\]\\^-]/.test(char) ? pair : char));
    },
  );
}

function complaint(source: string, message: string): string {
  if (/\[[^\]]*$/.test(source)) return "missing ']'";
  if (/unterminated group/i.test(message)) return "missing ')'";
  if (/unmatched '\)'/i.test(message)) return "missing '('";
  return 'syntax error ^* or ^+';
}

/** An expression (flags `gs`) of the text between slashes, or of a string. @throws AwkRunTimeError */
export function compileRegExp(source: string): RegExp {
  try {
    const translated = posixToRegExpSource(toPosix(source));
    return userRegExp(translated, translated.includes('\\p{') ? 'gsu' : 'gs');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AwkRunTimeError(`regular expression compile failed (${complaint(source, error.message)})\n${source}`);
  }
}

const maxKept = 500;
const kept = new Map<string, RegExp>();

/** The expression that a string stands for, kept for the next record. @throws AwkRunTimeError */
export function regExpOf(text: string): RegExp {
  let expression = kept.get(text);
  if (expression) return expression;
  if (kept.size >= maxKept) kept.clear();
  kept.set(text, (expression = compileRegExp(text)));
  return expression;
}

export function matches(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text);
}

/** The first match at or behind `from`. */
export function findMatch(expression: RegExp, text: string, from = 0): RegExpExecArray | null {
  expression.lastIndex = from;
  return expression.exec(text);
}
