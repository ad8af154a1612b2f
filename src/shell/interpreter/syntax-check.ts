import { SyntaxLexer } from './syntax-lexer.ts';
import type { SyntaxToken } from './syntax-lexer.ts';
import { SyntaxProblemError } from './syntax-problem.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** Reads a source by bash's grammar, only to tell what is wrong with it; undefined when nothing is. */
export function findSyntaxProblem(source: string): SyntaxProblem | undefined {
  try {
    new SyntaxCheck(source).run();
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxProblemError) return error.problem;
    throw error;
  }
}

const closers = new Set(['then', 'else', 'elif', 'fi', 'do', 'done', 'esac', '}']);
const caseEnds = new Set([';;', ';&', ';;&']);
const assignment = /^\w+(?:\[[^\]]*\])?\+?=/;

class SyntaxCheck {
  readonly #lexer: SyntaxLexer;

  constructor(source: string) {
    this.#lexer = new SyntaxLexer(source, () => this.#list([')'], true));
  }

  run(): void {
    this.#list([], true);
    if (this.#lexer.peek.kind !== 'end') this.#refuse(this.#lexer.peek);
  }

  #refuse(token: SyntaxToken): never {
    if (token.kind === 'end') throw new SyntaxProblemError({ kind: 'end', line: token.line });
    throw new SyntaxProblemError({ kind: 'token', token: token.text, line: token.line });
  }

  #skipNewlines(): void {
    while (this.#isNewline(this.#lexer.peek)) this.#lexer.next();
  }

  #isNewline({ kind, text }: SyntaxToken): boolean {
    return kind === 'operator' && text === 'newline';
  }

  #take(text: string): boolean {
    const token = this.#lexer.peek;
    if (token.text !== text || (token.kind !== 'word' && token.kind !== 'operator')) return false;
    this.#lexer.next();
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#refuse(this.#lexer.peek);
  }

  /** Commands up to one of `ends`, which stays the next token. */
  #list(ends: readonly string[], mayBeEmpty = false): void {
    this.#skipNewlines();
    const isEnd = () => {
      const { kind, text } = this.#lexer.peek;
      return kind === 'end' ? ends.length === 0 || mayBeEmpty : kind !== 'redirection' && ends.includes(text);
    };
    if (mayBeEmpty && isEnd()) return;
    for (;;) {
      this.#andOr();
      const isSeparated = this.#take(';') || this.#take('&') || this.#isNewline(this.#lexer.peek);
      this.#skipNewlines();
      if (isEnd()) return;
      if (!isSeparated) this.#refuse(this.#lexer.peek);
    }
  }

  #andOr(): void {
    this.#pipeline();
    while (this.#take('&&') || this.#take('||')) {
      this.#skipNewlines();
      this.#pipeline();
    }
  }

  #pipeline(): void {
    while (this.#take('!') || this.#take('time')) {
      this.#take('-p');
      const { kind, text } = this.#lexer.peek;
      if (kind === 'end' || ['newline', ';', ')', '&'].includes(text)) return;
    }
    this.#command();
    while (this.#take('|') || this.#take('|&')) {
      this.#skipNewlines();
      this.#pipeline();
    }
  }

  #command(): void {
    const token = this.#lexer.peek;
    if (token.kind === 'end' || (token.kind === 'operator' && token.text !== '(')) this.#refuse(token);
    if (token.kind === 'word' && closers.has(token.text)) this.#refuse(token);
    if (!this.#compound()) return this.#simple();
    while (this.#lexer.peek.kind === 'redirection') this.#redirection();
    if (this.#lexer.peek.kind === 'word' && !closers.has(this.#lexer.peek.text)) this.#refuse(this.#lexer.peek);
  }

  /** A command that starts with a word or bracket of the grammar; false when none does. */
  #compound(): boolean {
    if (this.#lexer.peek.kind === 'operator') {
      if (!this.#lexer.takeArithmetic()) this.#between('(', ')');
    } else if (this.#take('if')) this.#if();
    else if (this.#take('while') || this.#take('until')) {
      this.#list(['do']);
      this.#between('do', 'done');
    } else if (this.#take('for') || this.#take('select')) this.#for();
    else if (this.#take('case')) this.#case();
    else if (this.#lexer.peek.text === '{' && this.#lexer.peek.kind === 'word') this.#between('{', '}');
    else if (this.#take('[[')) this.#conditional();
    else if (this.#take('function')) this.#function();
    else return false;
    return true;
  }

  #between(opening: string, closing: string): void {
    this.#expect(opening);
    this.#list([closing]);
    this.#expect(closing);
  }

  #if(): void {
    this.#list(['then']);
    this.#expect('then');
    this.#list(['elif', 'else', 'fi']);
    if (this.#take('elif')) return this.#if();
    if (this.#take('else')) this.#list(['fi']);
    this.#expect('fi');
  }

  #for(): void {
    if (this.#lexer.peek.text === '(' && this.#lexer.takeArithmetic()) this.#take(';');
    else {
      this.#word();
      this.#skipNewlines();
      if (this.#take('in')) {
        while (this.#lexer.peek.kind === 'word') this.#lexer.next();
        if (!this.#take(';') && !this.#isNewline(this.#lexer.peek)) this.#refuse(this.#lexer.peek);
      } else this.#take(';');
    }
    this.#skipNewlines();
    if (this.#lexer.peek.text === '{') this.#between('{', '}');
    else this.#between('do', 'done');
  }

  #case(): void {
    this.#word();
    this.#skipNewlines();
    this.#expect('in');
    this.#skipNewlines();
    while (!this.#take('esac')) {
      this.#take('(');
      do this.#word();
      while (this.#take('|'));
      this.#expect(')');
      this.#list([...caseEnds, 'esac'], true);
      if (caseEnds.has(this.#lexer.peek.text)) this.#lexer.next();
      else if (this.#lexer.peek.text !== 'esac') this.#refuse(this.#lexer.peek);
      this.#skipNewlines();
    }
  }

  /** `[[ … ]]`: its inside has rules of its own, which are left to the parser. */
  #conditional(): void {
    while (!this.#take(']]')) {
      if (this.#lexer.peek.kind === 'end') this.#refuse(this.#lexer.peek);
      this.#lexer.next();
    }
  }

  #function(): void {
    this.#word();
    if (this.#take('(')) this.#expect(')');
    this.#body();
  }

  /** The body of a function: a compound command. */
  #body(): void {
    this.#skipNewlines();
    const token = this.#lexer.peek;
    if (!this.#compound()) this.#refuse(token);
    while (this.#lexer.peek.kind === 'redirection') this.#redirection();
    if (this.#lexer.peek.kind === 'word' && !closers.has(this.#lexer.peek.text)) this.#refuse(this.#lexer.peek);
  }

  #word(): void {
    if (this.#lexer.peek.kind !== 'word') this.#refuse(this.#lexer.peek);
    this.#lexer.next();
  }

  #redirection(): void {
    const operator = this.#lexer.next().text;
    const target = this.#lexer.peek;
    if (target.kind === 'end') this.#refuse({ ...target, kind: 'operator', line: target.line - 1 });
    this.#word();
    if (/<<-?$/.test(operator) && !operator.endsWith('<<<')) this.#lexer.awaitHereDocument(operator, target.text);
  }

  #simple(): void {
    let count = 0;
    let last = '';
    for (;;) {
      const token = this.#lexer.peek;
      if (token.kind === 'redirection') {
        this.#redirection();
        count++;
      } else if (token.kind === 'word') {
        last = this.#lexer.next().text;
        count++;
      } else if (token.kind === 'operator' && token.text === '(') {
        if (assignment.test(last) && last.endsWith('=')) this.#array();
        else if (count === 1) return this.#definition();
        else this.#refuse(token);
      } else return;
    }
  }

  #definition(): void {
    this.#expect('(');
    this.#expect(')');
    this.#body();
  }

  #array(): void {
    const { line } = this.#lexer.next();
    while (!this.#take(')')) {
      const token = this.#lexer.peek;
      if (token.kind === 'end') throw new SyntaxProblemError({ kind: 'matching', closing: ')', line });
      if (token.kind !== 'word' && !this.#isNewline(token)) this.#refuse(token);
      this.#lexer.next();
    }
  }
}
