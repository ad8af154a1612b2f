import { InterruptedError, untilAborted } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, fileProblem, out, parseDurationMs, parseOptions, pathOf } from '../support.ts';

/** Waits in the world's time, so that a wait of minutes passes as fast as the world does. */
export async function sleep(context: CommandContext): Promise<number> {
  if (context.args.length === 0) return fail(context, "missing operand\nTry 'sleep --help' for more information.");
  let totalMs = 0;
  for (const word of context.args) {
    const durationMs = parseDurationMs(word);
    if (durationMs === undefined) return fail(context, `invalid time interval ‘${word}’`);
    totalMs += durationMs;
  }
  await sleepInWorld(context, totalMs);
  return 0;
}

/** Waits `durationMs` of world time, in turns so that endless waits stay within what a timer can count. */
export async function sleepInWorld(context: CommandContext, durationMs: number): Promise<void> {
  const { connection } = context.kernel.host;
  const longestMs = 86_400_000;
  for (let leftMs = durationMs; leftMs > 0; leftMs -= longestMs) {
    await untilAborted(connection.sleep(Math.min(leftMs, longestMs), context.signal), context.signal);
  }
  if (context.signal.aborted) throw new InterruptedError();
}

/** `bash`, `sh`: a script file, `-c`, or stdin. */
export async function bash(context: CommandContext): Promise<number> {
  const { name, args, kernel } = context;
  const options: string[] = [];
  let index = 0;
  for (; index < args.length && /^[-+]/.test(args[index]!) && args[index] !== '-'; index++) {
    if (args[index] === '--') {
      index++;
      break;
    }
    options.push(args[index]!);
    if (/^[-+][a-z]*o$/.test(args[index]!)) options.push(args[++index] ?? '');
    if (args[index]!.startsWith('-') && args[index]!.includes('c') && !args[index]!.startsWith('--')) {
      index++;
      break;
    }
  }
  if (options.includes('--version')) {
    await out(context, 'GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n');
    return 0;
  }
  const isCommand = options.some((word) => /^-[a-zA-Z]*c/.test(word));
  const settings = options.filter((word) => !word.startsWith('--')).map((word) => word.replace(/[cil]/g, ''));
  const prelude =
    settings.filter((word) => word.length > 1).length > 0 ? `set ${settings.filter((w) => w !== '-').join(' ')}; ` : '';
  const [first, ...rest] = args.slice(index);
  if (isCommand) {
    if (first === undefined) return fail(context, '-c: option requires an argument', 2);
    return context.runScript(prelude + first, rest[0] ?? name, rest.slice(1));
  }
  const isStdin = first === undefined || first === '-' || options.some((word) => /^-[a-z]*s/.test(word));
  if (isStdin) {
    const source = new TextDecoder().decode(await untilAborted(context.stdin.readAll(), context.signal));
    return context.runScript(prelude + source, name, first === undefined ? [] : args.slice(index));
  }
  const source = await kernel.files.readFile(pathOf(context, first)).catch(() => undefined);
  if (source === undefined) return fail(context, `${first}: ${await fileProblem(context, first)}`, 127);
  return context.runScript(prelude + source, first, rest);
}

export async function env(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['i', '0', 'ignore-environment'],
    withValue: ['u', 'unset', 'C', 'chdir'],
    stopsAtOperand: true,
  });
  const environment = values.has('i') || values.has('ignore-environment') ? {} : { ...context.env };
  const removed = values.get('u') ?? values.get('unset');
  if (typeof removed === 'string') delete environment[removed];
  let index = 0;
  for (; index < operands.length && operands[index]!.includes('='); index++) {
    const at = operands[index]!.indexOf('=');
    environment[operands[index]!.slice(0, at)] = operands[index]!.slice(at + 1);
  }
  if (index < operands.length) return context.run(operands.slice(index), { env: environment });
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  await out(context, lines.join(''));
  return 0;
}

export async function printenv(context: CommandContext): Promise<number> {
  if (context.args.length === 0) return env({ ...context, args: [] });
  let exitCode = 0;
  for (const name of context.args) {
    const value = context.env[name];
    if (value === undefined) exitCode = 1;
    else await out(context, `${value}\n`);
  }
  return exitCode;
}

export async function timeout(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['foreground', 'preserve-status', 'v', 'verbose'],
    withValue: ['k', 'kill-after', 's', 'signal'],
    stopsAtOperand: true,
  });
  const [durationText, ...words] = operands;
  const durationMs = durationText === undefined ? undefined : parseDurationMs(durationText);
  if (durationMs === undefined) return fail(context, `invalid time interval ‘${durationText ?? ''}’`, 125);
  if (words.length === 0) return fail(context, "missing operand\nTry 'timeout --help' for more information.", 125);
  const controller = new AbortController();
  const waiting = new AbortController();
  const onAbort = () => controller.abort();
  context.signal.addEventListener('abort', onAbort, { once: true });
  let isExpired = false;
  const { connection } = context.kernel.host;
  if (durationMs > 0 && durationMs !== Infinity) {
    connection.sleep(durationMs, waiting.signal).then(
      () => {
        if (waiting.signal.aborted) return;
        isExpired = true;
        controller.abort();
      },
      () => undefined,
    );
  }
  try {
    return await context.run(words, { signal: controller.signal });
  } catch (error) {
    if (!(error instanceof InterruptedError) || !isExpired) throw error;
    return values.has('preserve-status') ? 143 : 124;
  } finally {
    waiting.abort();
    context.signal.removeEventListener('abort', onAbort);
  }
}

export async function nohup(context: CommandContext): Promise<number> {
  if (context.args.length === 0) return fail(context, 'missing operand', 125);
  return context.run(context.args);
}

export async function time(context: CommandContext): Promise<number> {
  return context.run(context.args.filter((word) => word !== '-p'));
}

/** Repeats a command until Ctrl-C, on a cleared screen. */
export async function watch(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['t', 'd', 'g', 'x', 'c', 'no-title', 'differences', 'exec', 'color'],
    withValue: ['n', 'interval'],
    stopsAtOperand: true,
  });
  if (operands.length === 0) return fail(context, 'usage: watch [-n seconds] command');
  const seconds = Number(values.get('n') ?? values.get('interval') ?? 2);
  const title = `Every ${seconds.toFixed(1)}s: ${operands.join(' ')}\n\n`;
  for (;;) {
    if (context.stdout.isTerminal) await out(context, '\x1b[H\x1b[2J');
    if (!values.has('t') && !values.has('no-title')) await out(context, title);
    await context.runScript(operands.join(' '), 'sh', []);
    await sleepInWorld(context, Math.max(0.1, seconds) * 1000);
  }
}
