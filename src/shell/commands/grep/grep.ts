import { writeText } from '../../io/byte-streams.ts';
import type { ByteInput } from '../../io/byte-streams.ts';
import { globToRegExp } from '../../interpreter/pattern.ts';
import type { CommandContext } from '../../kernel.ts';
import { eachLine } from '../lines.ts';
import { openOperand, readOperand } from '../read-operand.ts';
import { fail, out, pathOf } from '../support.ts';
import { GrepUsageError, parseGrepArguments, type GrepArguments } from './grep-arguments.ts';
import { grepExpression } from './grep-pattern.ts';

const errorCode = 2;
const usage = "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n";

/** `grep`: lines that match, each as soon as it comes. */
export async function grep(context: CommandContext): Promise<number> {
  try {
    const args = parseGrepArguments(context.name, context.args);
    const search = new Search(context, args, grepExpression(args, await allPatterns(context, args)));
    return await search.run();
  } catch (error) {
    if (error instanceof GrepUsageError) {
      await writeText(context.stderr, `${error.message === '' ? '' : `grep: ${error.message}`}${usage}`);
      return errorCode;
    }
    if (error instanceof SyntaxError) return fail(context, expressionProblem(error.message), errorCode);
    throw error;
  }
}

/** What is wrong with an expression, in GNU's words where it has any. */
function expressionProblem(message: string): string {
  if (/group|parenthesis/i.test(message)) return 'Unmatched ( or \\(';
  if (/character class/i.test(message)) return 'Unmatched [, [^, [:, [., or [=';
  return 'Invalid regular expression';
}

async function allPatterns(context: CommandContext, args: GrepArguments): Promise<string[]> {
  const patterns = [...args.patterns];
  for (const path of args.patternFiles) {
    const bytes = await readOperand(context, path);
    if (!bytes) throw new GrepUsageError('');
    patterns.push(...new TextDecoder().decode(bytes).replace(/\n$/, '').split('\n'));
  }
  return patterns;
}

class Search {
  readonly #context: CommandContext;
  readonly #args: GrepArguments;
  readonly #expression: RegExp;
  #hasFound = false;
  #hasFailed = false;
  #showsNames: boolean;
  /** Whether a group of lines was shown before, which `--` parts from the next. */
  #hasShownGroup = false;

  constructor(context: CommandContext, args: GrepArguments, expression: RegExp) {
    this.#context = context;
    this.#args = args;
    this.#expression = expression;
    this.#showsNames = args.showsNames ?? (args.paths.length > 1 || args.isRecursive);
  }

  async run(): Promise<number> {
    for (const path of this.#args.paths) {
      if (this.#isDone) break;
      await this.#searchPath(path);
    }
    if (this.#hasFound && this.#args.shows === 'nothing') return 0;
    return this.#hasFailed ? errorCode : this.#hasFound ? 0 : 1;
  }

  get #isDone(): boolean {
    return this.#args.shows === 'nothing' && this.#hasFound;
  }

  async #searchPath(path: string): Promise<void> {
    const { files } = this.#context.kernel;
    const stat = path === '-' ? undefined : await files.stat(pathOf(this.#context, path)).catch(() => undefined);
    if (stat?.isDirectory && !this.#args.isRecursive) {
      return this.#complain(path, 'Is a directory');
    }
    if (stat?.isDirectory) return this.#searchDirectory(path);
    const input = await openOperand(this.#context, path, (problem) =>
      this.#complain(path, problem).then(() => errorCode),
    );
    if (input) await this.#searchInput(path === '-' ? '(standard input)' : path, input);
  }

  async #complain(path: string, problem: string): Promise<void> {
    this.#hasFailed ||= problem !== 'Is a directory';
    if (!this.#args.isQuietAboutFiles) await fail(this.#context, `${path}: ${problem}`);
  }

  async #searchDirectory(path: string): Promise<void> {
    const { included, excluded, excludedDirectories } = this.#args;
    const matches = (name: string, patterns: readonly string[]) => patterns.some((one) => globToRegExp(one).test(name));
    const { files } = this.#context.kernel;
    for (const name of (await files.readdir(pathOf(this.#context, path))).toSorted()) {
      const inside =
        path === '.' && this.#context.args.every((word) => word !== '.') ? name : `${path.replace(/\/$/, '')}/${name}`;
      const isDirectory = (await files.stat(pathOf(this.#context, inside)).catch(() => undefined))?.isDirectory;
      const isLeftOut = isDirectory
        ? matches(name, excludedDirectories)
        : matches(name, excluded) || (included.length > 0 && !matches(name, included));
      if (!isLeftOut && !this.#isDone) await this.#searchPath(inside);
    }
  }

  async #searchInput(name: string, input: ByteInput): Promise<void> {
    const args = this.#args;
    const before: [number, string][] = [];
    let count = 0;
    let number = 0;
    let lastShown = 0;
    let afterLeft = 0;
    await eachLine(this.#context, input, async (line) => {
      number++;
      this.#expression.lastIndex = 0;
      const isMatch = count < args.maxMatches && this.#expression.test(line) !== args.isInverted;
      if (isMatch) count++;
      if (args.shows !== 'lines') return count === 0 || args.shows === 'count' ? count < args.maxMatches : false;
      if (isMatch) {
        const first = before[0]?.[0] ?? number;
        if (args.before + args.after > 0 && this.#hasShownGroup && first > lastShown + 1)
          await out(this.#context, '--\n');
        for (const [at, text] of before.splice(0)) await this.#showLine(name, at, text, '-');
        await this.#showMatch(name, number, line);
        this.#hasShownGroup = true;
        afterLeft = args.after;
        lastShown = number;
      } else if (afterLeft > 0) {
        afterLeft--;
        lastShown = number;
        await this.#showLine(name, number, line, '-');
      } else if (args.before > 0) {
        before.push([number, line]);
        if (before.length > args.before) before.shift();
      }
      return count < args.maxMatches || afterLeft > 0;
    });
    this.#hasFound ||= args.shows === 'names-without' ? count === 0 : count > 0;
    const prefix = this.#showsNames ? `${name}:` : '';
    if (args.shows === 'count') await out(this.#context, `${prefix}${count}\n`);
    else if (args.shows === (count > 0 ? 'names-with' : 'names-without')) await out(this.#context, `${name}\n`);
  }

  async #showMatch(name: string, number: number, line: string): Promise<void> {
    const { showsOnlyMatches, isInverted } = this.#args;
    if (!showsOnlyMatches) return this.#showLine(name, number, isInverted ? line : this.#coloured(line), ':');
    if (isInverted) return;
    this.#expression.lastIndex = 0;
    for (const [match] of line.matchAll(this.#expression)) {
      if (match !== '') await this.#showLine(name, number, this.#coloured(match), ':');
    }
  }

  #coloured(text: string): string {
    const { isColoured } = this.#args;
    const isOn = isColoured === 'always' || (isColoured === 'auto' && this.#context.stdout.isTerminal);
    if (!isOn) return text;
    return text.replace(this.#expression, (match) => (match === '' ? '' : `\x1b[01;31m\x1b[K${match}\x1b[m\x1b[K`));
  }

  async #showLine(name: string, number: number, line: string, separator: string): Promise<void> {
    const head = `${this.#showsNames ? `${name}${separator}` : ''}${this.#args.showsNumbers ? `${number}${separator}` : ''}`;
    await out(this.#context, `${head}${line}\n`);
  }
}
