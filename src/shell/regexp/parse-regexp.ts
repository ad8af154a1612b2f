/** `<` and `>` stand for `(?<!\w)` and `(?!\w)`, which grep's -w puts around what it looks for. */
export type Assertion = '^' | '$' | 'b' | 'B' | '<' | '>';

const assertions: readonly [string, Assertion][] = [
  ['^', '^'],
  ['$', '$'],
  ['\\b', 'b'],
  ['\\B', 'B'],
  ['(?<!\\w)', '<'],
  ['(?!\\w)', '>'],
];

/** A regular expression as a tree, without what needs backtracking. */
export type RegExpNode =
  | { kind: 'empty' }
  /** One character; `source` is what says which, e.g. `a`, `[a-z]`, `\d`. */
  | { kind: 'char'; source: string }
  | { kind: 'assert'; what: Assertion }
  | { kind: 'sequence'; nodes: RegExpNode[] }
  | { kind: 'choice'; nodes: RegExpNode[] }
  | { kind: 'group'; index: number; node: RegExpNode }
  | { kind: 'repeat'; node: RegExpNode; min: number; max: number; isLazy: boolean };

/** Look-around and back-references: only backtracking finds what they match. */
export class NeedsBacktracking extends Error {}

const charToken =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[^])|\[(?:\\[^]|[^\]])*\]|[^]/y;
const charTokenUnicode = new RegExp(charToken.source, 'yu');
const quantifierToken = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;

class Parser {
  readonly #source: string;
  readonly #charToken: RegExp;
  #at = 0;
  groupCount = 0;

  constructor(source: string, isUnicode: boolean) {
    this.#source = source;
    this.#charToken = isUnicode ? charTokenUnicode : charToken;
  }

  choice(): RegExpNode {
    const nodes = [this.#sequence()];
    while (this.#take('|')) nodes.push(this.#sequence());
    return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes };
  }

  #sequence(): RegExpNode {
    const nodes: RegExpNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      nodes.push(this.#quantified(this.#atom()));
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'sequence', nodes };
  }

  #atom(): RegExpNode {
    const assertion = assertions.find(([text]) => this.#take(text));
    if (assertion) return { kind: 'assert', what: assertion[1] };
    if (this.#take('(')) return this.#group();
    const source = this.#match(this.#charToken)!;
    if (/^\\[1-9k]/.test(source)) throw new NeedsBacktracking();
    return { kind: 'char', source };
  }

  #group(): RegExpNode {
    const isPlain = this.#take('?:');
    if (!isPlain && this.#source[this.#at] === '?') throw new NeedsBacktracking();
    const index = isPlain ? 0 : ++this.groupCount;
    const node = this.choice();
    this.#take(')');
    return isPlain ? node : { kind: 'group', index, node };
  }

  #quantified(node: RegExpNode): RegExpNode {
    const token = this.#match(quantifierToken);
    if (!token) return node;
    const isLazy = token.length > 1 && token.endsWith('?');
    const [low, high] = { '*': ['0', ''], '+': ['1', ''], '?': ['0', '1'] }[token[0]!] ?? counts(token);
    return { kind: 'repeat', node, min: Number(low), max: high === '' ? Infinity : Number(high), isLazy };
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const match = token.exec(this.#source)?.[0];
    this.#at += match?.length ?? 0;
    return match;
  }
}

/** Least and most of `{2}`, `{2,}`, `{2,5}`. */
function counts(token: string): [string, string] {
  const [low, high] = token.replace(/[{}?]/g, '').split(',') as [string, string | undefined];
  return [low, high ?? low];
}

/**
 * Parses the source of a valid RegExp.
 * @throws NeedsBacktracking
 */
export function parseRegExp(source: string, isUnicode: boolean): { node: RegExpNode; groupCount: number } {
  const parser = new Parser(source, isUnicode);
  const node = parser.choice();
  return { node, groupCount: parser.groupCount };
}
