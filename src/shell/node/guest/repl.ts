import type { GuestBase } from './base.ts';
import type { GuestHost } from './guest-host.ts';

/** What `node` is without a script: reads, evaluates, prints. Refers to nothing outside of itself (see inspect.ts). */
export function makeRepl(
  host: GuestHost,
  base: Pick<GuestBase, 'inspect' | 'questions' | 'settings'>,
  process: { exit(code?: number): void },
  isUnfinished: (source: string) => boolean,
): () => void {
  const help = `.break    Sometimes you get stuck, this gets you out
.clear    Alias for .break
.exit     Exit the REPL
.help     Print this help message

Press Ctrl+C to abort current expression, Ctrl+D to exit the REPL
`;
  const scope = globalThis as unknown as Record<string, unknown>;
  const history: string[] = [];
  let source = '';
  let count = 0;
  let isLeaving = false;
  let hasLeft = false;
  const write = (text: string) => host.write(1, text);
  function leave(): void {
    hasLeft = true;
    process.exit(0);
  }

  /** A line, null at the end of the input, undefined after Ctrl-C. */
  async function readLine(): Promise<string | null | undefined> {
    const prompt = source === '' ? '> ' : '... ';
    const answer = (await base.questions.question({ kind: 'prompt', prompt, history })) as { text?: string | null };
    return answer.text;
  }

  function evaluate(text: string): unknown {
    const name = `REPL${++count}`;
    const isObject = /^\s*\{/.test(text) && !/;\s*$/.test(text);
    if (!isObject) return host.evaluate(text, name);
    try {
      return host.evaluate(`(${text.trim()})`, name);
    } catch (error) {
      if (error instanceof SyntaxError) return host.evaluate(text, name);
      throw error;
    }
  }

  /** `await` stands at the top here: names that are declared with it become globals. */
  function evaluateAwaiting(text: string): unknown {
    const plain = text.replace(/^\s*(?:const|let|var)\s+(?=[\w$]+\s*=)/, '').replace(/;\s*$/, '');
    try {
      return host.evaluate(`(async () => (${plain}\n))()`, `REPL${++count}`);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return host.evaluate(`(async () => { ${text}\n})()`, `REPL${count}`);
    }
  }

  function showUncaught(error: unknown): void {
    if (!(error instanceof Error)) return write(`Uncaught ${base.inspect(error)}\n`);
    const frames = String(error.stack ?? '').match(/^ +at (?!<eval>|<anonymous>).*\(REPL.*$/gm) ?? [];
    // The interpreter puts names into quotes.
    const message = error.message.replace(/^'([^']*)' is not defined$/, '$1 is not defined');
    write(`Uncaught ${[`${error.name}: ${message}`, ...frames].join('\n')}\n`);
  }

  /** Answers whether the text is to go on in the next line. */
  async function run(text: string): Promise<boolean> {
    try {
      const awaits = /(?<![\w$.])await(?![\w$])/.test(text) && !/async/.test(text);
      const value = awaits ? await (evaluateAwaiting(text) as Promise<unknown>) : evaluate(text);
      scope['_'] = value;
      write(`${base.inspect(value)}\n`);
    } catch (error) {
      if (error instanceof SyntaxError && isUnfinished(text)) return true;
      scope['_error'] = error;
      showUncaught(error);
    }
    return false;
  }

  /** A line that begins with a dot: a command of the REPL. */
  function command(word: string): void {
    if (word === '.exit') return leave();
    source = '';
    if (word === '.help') write(help);
    else if (word !== '.break' && word !== '.clear') write('Invalid REPL keyword\n');
  }

  function interrupted(): void {
    if (source === '' && isLeaving) return leave();
    isLeaving = source === '';
    source = '';
    write(isLeaving ? '\n(To exit, press Ctrl+C again or Ctrl+D or type .exit)\n' : '\n');
  }

  async function loop(): Promise<void> {
    write(`Welcome to Node.js ${base.settings.version}.\nType ".help" for more information.\n`);
    while (!hasLeft) {
      const line = await readLine();
      if (line === undefined) {
        interrupted();
        continue;
      }
      if (line === null) {
        write('\n');
        return leave();
      }
      isLeaving = false;
      if (line.trim() !== '' && line !== history.at(-1)) history.push(line);
      if (/^\s*\.[a-z]+\s*$/.test(line)) {
        command(line.trim());
        continue;
      }
      source = source === '' ? line : `${source}\n${line}`;
      if (source.trim() === '') source = '';
      else if (!(await run(source))) source = '';
    }
  }

  return () => void loop();
}
