import type { CommandContext } from '../../kernel.ts';
import { batchAction, execAction, formatAction, plainActions } from './actions.ts';
import type { Batch } from './actions.ts';
import type { Test } from './entry.ts';
import { FindError } from './find-error.ts';
import { plainTests, testMakers } from './tests.ts';

export interface FindExpression {
  test: Test;
  batches: Batch[];
  minDepth: number;
  maxDepth: number;
  /** What is in a directory comes before it. */
  isDepthFirst: boolean;
}

const emptyArguments = new Set([
  '-depth',
  '-d',
  '-mount',
  '-xdev',
  '-daystart',
  '-follow',
  '-noleaf',
  '-ignore_readdir_race',
  '-warn',
  '-nowarn',
]);

/** Reads find's expression from its words. */
export class ExpressionReader {
  readonly #words: readonly string[];
  readonly #context: CommandContext;
  readonly #nowMs: number;
  #at = 0;
  #hasAction = false;
  #isExtendedRegex = false;
  readonly #result: Omit<FindExpression, 'test'> = {
    batches: [],
    minDepth: 0,
    maxDepth: Infinity,
    isDepthFirst: false,
  };

  constructor(words: readonly string[], context: CommandContext, nowMs: number) {
    this.#words = words;
    this.#context = context;
    this.#nowMs = nowMs;
  }

  async read(): Promise<FindExpression> {
    const test = this.#words.length === 0 ? () => true : await this.#list();
    if (this.#at < this.#words.length) {
      if (this.#words[this.#at] === ')') throw new FindError("invalid expression; you have too many ')'");
      this.#refusePath(this.#words[this.#at]!);
    }
    const print = plainActions.get('-print')!;
    const printed: Test = async (entry, walk) => (await test(entry, walk)) && !walk.hasQuit && print(entry, walk);
    return { ...this.#result, test: this.#hasAction ? test : printed };
  }

  get #next(): string | undefined {
    return this.#words[this.#at];
  }

  #takeAny(...words: string[]): boolean {
    if (this.#next === undefined || !words.includes(this.#next)) return false;
    this.#at++;
    return true;
  }

  /** Parts with `,` between them: the last one counts. */
  async #list(): Promise<Test> {
    let left = await this.#or();
    while (this.#takeAny(',')) {
      const [first, second] = [left, await this.#or()];
      left = async (entry, walk) => {
        await first(entry, walk);
        return second(entry, walk);
      };
    }
    return left;
  }

  async #or(): Promise<Test> {
    let left = await this.#and();
    while (this.#takeAny('-o', '-or')) {
      const [first, second] = [left, await this.#and()];
      left = async (entry, walk) => (await first(entry, walk)) || second(entry, walk);
    }
    return left;
  }

  async #and(): Promise<Test> {
    let left = await this.#not();
    for (;;) {
      const isWritten = this.#takeAny('-a', '-and');
      if (!isWritten && (this.#next === undefined || ['-o', '-or', ',', ')'].includes(this.#next))) return left;
      const [first, second] = [left, await this.#not()];
      left = async (entry, walk) => (await first(entry, walk)) && second(entry, walk);
    }
  }

  async #not(): Promise<Test> {
    if (!this.#takeAny('!', '-not')) return this.#primary();
    const test = await this.#not();
    return async (entry, walk) => !(await test(entry, walk));
  }

  async #primary(): Promise<Test> {
    const name = this.#words[this.#at++];
    if (name === undefined) throw new FindError(`expected an expression after ‘${this.#words.at(-1)}’`);
    if (name === '(') {
      const test = await this.#list();
      if (!this.#takeAny(')'))
        throw new FindError("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
      return test;
    }
    if (!name.startsWith('-')) this.#refusePath(name);
    if (emptyArguments.has(name)) {
      if (name === '-depth' || name === '-d') this.#result.isDepthFirst = true;
      return () => true;
    }
    const plain = plainTests.get(name);
    if (plain) return plain;
    const action = plainActions.get(name);
    if (action) {
      if (name !== '-prune' && name !== '-quit') this.#hasAction = true;
      if (name === '-delete') this.#result.isDepthFirst = true;
      return action;
    }
    return this.#withArgument(name);
  }

  async #withArgument(name: string): Promise<Test> {
    if (['-exec', '-execdir', '-ok', '-okdir'].includes(name)) return this.#exec(name);
    const maker = testMakers.get(name);
    const isKnown = maker || ['-printf', '-maxdepth', '-mindepth', '-regextype'].includes(name);
    if (!isKnown) throw new FindError(`unknown predicate \`${name}'`);
    const argument = this.#words[this.#at++];
    if (argument === undefined) throw new FindError(`missing argument to \`${name}'`);
    if (maker) {
      const situation = { context: this.#context, nowMs: this.#nowMs, isExtendedRegex: this.#isExtendedRegex };
      return maker(argument, situation, name);
    }
    if (name === '-printf') {
      this.#hasAction = true;
      return formatAction(argument);
    }
    if (name === '-regextype') this.#isExtendedRegex = !/^(emacs|findutils-default)$/.test(argument);
    else this.#setDepth(name, argument);
    return () => true;
  }

  #setDepth(name: string, argument: string): void {
    if (!/^\d+$/.test(argument)) {
      throw new FindError(`Expected a positive decimal integer argument to ${name}, but got ‘${argument}’`);
    }
    if (name === '-maxdepth') this.#result.maxDepth = Number(argument);
    else this.#result.minDepth = Number(argument);
  }

  #exec(name: string): Test {
    this.#hasAction = true;
    const start = this.#at;
    while (
      this.#next !== undefined &&
      this.#next !== ';' &&
      !(this.#next === '+' && this.#words[this.#at - 1] === '{}')
    ) {
      this.#at++;
    }
    const words = this.#words.slice(start, this.#at);
    const end = this.#words[this.#at++];
    if (end === undefined || words.length === 0) throw new FindError(`missing argument to \`${name}'`);
    if (end === ';') return execAction(words, name.endsWith('dir'));
    const batch: Batch = { words: words.slice(0, -1), paths: [] };
    this.#result.batches.push(batch);
    return batchAction(batch);
  }

  /** A file between the tests: most often a pattern that the shell has put names in for. */
  #refusePath(word: string): never {
    const before = this.#words[this.#at - 3];
    const guess = before?.startsWith('-') ? `\nfind: possible unquoted pattern after predicate \`${before}'?` : '';
    throw new FindError(`paths must precede expression: \`${word}'${guess}`);
  }
}
