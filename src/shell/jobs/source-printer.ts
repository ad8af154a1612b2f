import type { SourceToken } from './source-tokens.ts';

const indentation = '    ';

/** Where a list ends: words that close the compound command it is in. */
const closers = new Set(['do', 'done', 'then', 'elif', 'else', 'fi', 'esac', '}']);

/** What there is no layout for here: `case`, definitions of functions. */
export class UnknownLayout extends Error {}

/** Writes commands in bash's own layout, as `jobs` shows them. */
export class SourcePrinter {
  readonly #tokens: readonly SourceToken[];
  #at = 0;

  constructor(tokens: readonly SourceToken[]) {
    this.#tokens = tokens;
  }

  /** The commands of one statement, by pipeline; undefined when something is left. @throws UnknownLayout */
  pipelines(): string[][] | undefined {
    const pipelines: string[][] = [[]];
    while (this.#next && !this.#isOperator('&', ';', '\n')) {
      // Not part of what the job runs.
      while (['!', 'time', '-p'].includes(this.#next.text)) this.#at++;
      pipelines.at(-1)!.push(this.#command(0));
      if (this.#isOperator('&&', '||')) pipelines.push([]);
      if (this.#isOperator('|', '|&', '&&', '||')) this.#at++;
      this.#skipLines();
    }
    return this.#at >= this.#tokens.length - 1 ? pipelines : undefined;
  }

  get #next(): SourceToken | undefined {
    return this.#tokens[this.#at];
  }

  #isOperator(...texts: string[]): boolean {
    return this.#next?.kind === 'operator' && texts.includes(this.#next.text);
  }

  #isUnknown(): boolean {
    const after = this.#tokens[this.#at + 1];
    const isDefinition = after?.kind === 'operator' && after.text === '(';
    return isDefinition || ['case', 'function'].includes(this.#next!.text);
  }

  #take(): string {
    return this.#tokens[this.#at++]?.text ?? '';
  }

  #skipLines(): void {
    while (this.#isOperator('\n')) this.#at++;
  }

  /** Statements up to a closing word, in lines of their own when `depth` is given, otherwise in one line. */
  #list(depth: number | undefined): string {
    const separator = depth === undefined ? ' ' : `\n${indentation.repeat(depth)}`;
    let text = '';
    for (;;) {
      this.#skipLines();
      const isEnd = !this.#next || this.#isOperator(')', ';;', ';&', ';;&');
      if (isEnd || (this.#next!.kind === 'word' && closers.has(this.#next!.text))) return text;
      text += `${text === '' ? '' : separator}${this.#statement(depth ?? 0)}`;
      if (this.#isOperator('&')) text += ` ${this.#take()}`;
      else text += ';';
      if (this.#isOperator(';', '\n')) this.#at++;
    }
  }

  #statement(depth: number): string {
    let text = this.#command(depth);
    while (this.#isOperator('|', '|&', '&&', '||')) {
      text += ` ${this.#take()} `;
      this.#skipLines();
      text += this.#command(depth);
    }
    return text;
  }

  #command(depth: number): string {
    if (this.#isOperator('(')) return this.#subshell();
    // Each command takes at least one word, so that an end is reached whatever comes.
    if (this.#next?.kind === 'operator' || !this.#next || this.#isUnknown()) throw new UnknownLayout();
    const word = this.#next.text;
    if (word === '!' || word === 'time') return `${this.#take()} ${this.#command(depth)}`;
    if (word === 'while' || word === 'until') return this.#loop(`${this.#take()} ${this.#list(undefined)} `, depth);
    if (word === 'for' || word === 'select') return this.#loop(this.#forHead(depth), depth);
    if (word === 'if') return this.#if(depth);
    if (word === '{') return this.#group();
    if (word === '[[') return this.#test();
    return this.#simple('');
  }

  #subshell(): string {
    this.#take();
    const list = this.#list(undefined).replace(/;$/, '');
    this.#take();
    return this.#simple(`( ${list} )`);
  }

  #group(): string {
    this.#take();
    const list = this.#list(undefined);
    this.#take();
    return this.#simple(`{ ${list} }`);
  }

  #test(): string {
    const words = [this.#take()];
    while (this.#next && words.at(-1) !== ']]') words.push(this.#take());
    return this.#simple(words.join(' '));
  }

  /** `for x in a b;` and the start of the next line. */
  #forHead(depth: number): string {
    const words: string[] = [];
    while (this.#next && this.#next.text !== 'do' && !this.#isOperator(';', '\n')) words.push(this.#take());
    if (this.#isOperator(';', '\n')) this.#at++;
    this.#skipLines();
    return `${words.join(' ')};\n${indentation.repeat(depth)}`;
  }

  #loop(head: string, depth: number): string {
    this.#take();
    const body = this.#block(depth);
    this.#take();
    return this.#simple(`${head}do${body}done`);
  }

  #if(depth: number): string {
    this.#take();
    let text = `if ${this.#list(undefined)} `;
    for (;;) {
      this.#take();
      text += `then${this.#block(depth)}`;
      if (this.#next?.text !== 'elif') break;
      this.#take();
      text += `elif ${this.#list(undefined)} `;
    }
    if (this.#next?.text === 'else') text += `${this.#take()}${this.#block(depth)}`;
    this.#take();
    return this.#simple(`${text}fi`);
  }

  #block(depth: number): string {
    const inner = indentation.repeat(depth + 1);
    return `\n${inner}${this.#list(depth + 1)}\n${indentation.repeat(depth)}`;
  }

  /** Words and redirections; `head` is the compound command that redirections follow. */
  #simple(head: string): string {
    let text = head;
    let isTight = text === '';
    while (this.#next && this.#next.kind !== 'operator') {
      const { kind } = this.#next;
      const token = this.#take();
      text += `${isTight ? '' : ' '}${token}`;
      // A duplication such as 2>&1 is written together, a file name apart.
      isTight = kind === 'redirection' && token.endsWith('&');
    }
    return text;
  }
}
