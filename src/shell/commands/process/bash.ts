import type { CommandContext } from '../../kernel.ts';
import { fail, fileProblem, out, pathOf } from '../support.ts';

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
  const settings = options
    .filter((word) => !word.startsWith('--'))
    .map((word) => (/^[-+]/.test(word) ? word.replace(/[cils]/g, '') : word));
  const set = settings.filter((word) => word !== '-').join(' ');
  const [first, ...rest] = args.slice(index);
  if (isCommand) {
    if (first === undefined) return fail(context, '-c: option requires an argument', 2);
    return context.runScript(first, rest[0] ?? name, rest.slice(1), { set });
  }
  const isStdin = first === undefined || first === '-' || options.some((word) => /^-[a-z]*s/.test(word));
  if (isStdin) {
    const source = new TextDecoder().decode(await context.stdin.readAll(context.signal));
    return context.runScript(source, name, first === undefined ? [] : args.slice(index), { set });
  }
  const source = await kernel.files.readFile(pathOf(context, first)).catch(() => undefined);
  if (source === undefined) return fail(context, `${first}: ${await fileProblem(context, first)}`, 127);
  return context.runScript(source, first, rest, { scriptPath: first, set });
}
