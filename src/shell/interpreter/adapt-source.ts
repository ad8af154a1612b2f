/**
 * The parser lacks two things of bash: `select`, and `!(…)` at the start of a word, which it takes for a negated
 * subshell. Both are put in words that it knows: `select x in …` becomes a `for` whose variable carries a mark, and
 * `''` is put before `!(…)`, so that it no longer starts its word. Lines stay where they are.
 */
export function adaptSource(source: string): string {
  return /\bselect\b|(?<=[\s=(])!\(/.test(source) ? new SourceAdapter(source).run() : source;
}

const selectMark = '__cheonman_select_';

/** The variable of a `select` loop, undefined for one that was written as `for`. */
export function selectVariable(variable: string): string | undefined {
  return variable.startsWith(selectMark) ? variable.slice(selectMark.length) : undefined;
}

/** Words after which a command may start. */
const openers = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '{', '!', 'time']);

const selectHead = /^select(\s+)(?=[A-Za-z_]\w*(?:\s*[;\n]|\s+(?:in|do)\b))/;

class SourceAdapter {
  readonly #source: string;
  #at = 0;
  #result = '';
  #startsCommand = true;
  /** Ends of here-documents that start at the next line. */
  #hereEnds: { word: string; stripsTabs: boolean }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  run(): string {
    while (this.#at < this.#source.length) this.#step();
    return this.#result;
  }

  get #rest(): string {
    return this.#source.slice(this.#at);
  }

  #take(length: number): void {
    this.#result += this.#source.slice(this.#at, this.#at + length);
    this.#at += length;
  }

  #step(): void {
    const char = this.#source[this.#at]!;
    if (char === '\n') this.#endLine();
    else if (char === ' ' || char === '\t') this.#take(1);
    else if (char === '\\' && this.#source[this.#at + 1] === '\n') this.#take(2);
    else if (char === '#') this.#take(/^[^\n]*/.exec(this.#rest)![0].length);
    else if (this.#rest.startsWith('<<') && !this.#rest.startsWith('<<<')) this.#hereDocument();
    else if (/[;|&()]/.test(char)) {
      this.#take(1);
      this.#startsCommand = true;
    } else this.#word();
  }

  #endLine(): void {
    this.#take(1);
    this.#startsCommand = true;
    for (const { word, stripsTabs } of this.#hereEnds.splice(0)) {
      while (this.#at < this.#source.length) {
        const line = /^[^\n]*\n?/.exec(this.#rest)![0];
        this.#take(line.length);
        const text = line.replace(/\n$/, '');
        if ((stripsTabs ? text.replace(/^\t+/, '') : text) === word) break;
      }
    }
  }

  #hereDocument(): void {
    const head = /^<<(-?)[ \t]*/.exec(this.#rest)!;
    this.#take(head[0].length);
    const word = this.#rest.slice(0, wordLength(this.#rest));
    this.#hereEnds.push({ word: word.replace(/["'\\]/g, ''), stripsTabs: head[1] === '-' });
    this.#take(word.length);
  }

  #word(): void {
    const rest = this.#rest;
    const head = this.#startsCommand ? selectHead.exec(rest) : null;
    if (head) {
      this.#result += `for${head[1]}${selectMark}`;
      this.#at += head[0].length;
    } else if (!this.#startsCommand && rest.startsWith('!(')) {
      this.#result += "''";
    }
    const length = Math.max(1, wordLength(this.#rest));
    const word = this.#rest.slice(0, length);
    // `a=(!(b) c)`: what follows the parenthesis are words, not commands.
    const isArray = /^\w+(?:\[[^\]]*\])?\+?=$/.test(word) && this.#rest[length] === '(';
    this.#take(length + (isArray ? 1 : 0));
    const isAssignment = /^\w+\+?=/.test(word) && !isArray;
    if (!isAssignment) this.#startsCommand = this.#startsCommand && openers.has(word);
  }
}

/** The length of the word at the start of a text: quotes, `$(…)`, backquotes and extended globs belong to it. */
function wordLength(text: string): number {
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '\\') at += 2;
    else if (char === "'" || char === '`') at = endOf(text, at + 1, char);
    else if (char === '"') at = endOfDoubleQuotes(text, at + 1);
    else if (char === '$' && text[at + 1] === "'") at = endOfDollarQuotes(text, at + 2);
    else if (char === '(' && /[$@?*+!<>]/.test(text[at - 1] ?? '')) at = endOfGroup(text, at + 1);
    else if (/[\s;|&()]/.test(char)) return at;
    else at++;
  }
  return text.length;
}

function endOf(text: string, from: number, quote: string): number {
  const end = text.indexOf(quote, from);
  return end < 0 ? text.length : end + 1;
}

function endOfDollarQuotes(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "'") at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfDoubleQuotes(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\') at += 2;
    else if (text.startsWith('$(', at)) at = endOfGroup(text, at + 2);
    else at++;
  }
  return at + 1;
}

function endOfGroup(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ')') {
    const char = text[at]!;
    if (char === '(') at = endOfGroup(text, at + 1);
    else at += Math.max(1, /["'\\$`]/.test(char) ? wordLength(text.slice(at)) : 1);
  }
  return at + 1;
}
