import { findOnPath } from '../interpreter/find-on-path.ts';
import { functionText } from '../interpreter/function-sources.ts';
import type { ShellProcess } from '../interpreter/process.ts';
import { isProvidedOnPath, providedPlaces } from '../interpreter/run-external.ts';
import { builtins } from './builtin-list.ts';
import type { BuiltinCall } from './builtin.ts';

const keywords = new Set(
  '! [[ ]] { } case do done elif else esac fi for function if in select then time until while'.split(' '),
);

/** Where a program is shown to be: every place on PATH, first the one that runs. */
export async function pathsOf(process: ShellProcess, name: string): Promise<string[]> {
  const { commands, toolboxNames } = process.kernel;
  const isOurs = (commands.has(name) || toolboxNames.has(name)) && isProvidedOnPath(process, name);
  if (isOurs) return providedPlaces(process, name).map((directory) => `${directory}/${name}`);
  const path = await findOnPath(process, name);
  return path === undefined ? [] : [path];
}

interface Meaning {
  kind: 'alias' | 'keyword' | 'function' | 'builtin' | 'file';
  /** What `command -v` shows. */
  short: string;
  /** What `type` shows. */
  long: string;
}

/** All that a name can mean, first what runs. */
async function meaningsOf(process: ShellProcess, name: string): Promise<Meaning[]> {
  const { state } = process;
  const meanings: Meaning[] = [];
  const alias = process.isInteractive ? state.aliases.get(name) : undefined;
  if (alias !== undefined) {
    meanings.push({ kind: 'alias', short: `alias ${name}='${alias}'`, long: `${name} is aliased to \`${alias}'` });
  }
  if (keywords.has(name)) meanings.push({ kind: 'keyword', short: name, long: `${name} is a shell keyword` });
  const definition = state.functions.get(name);
  if (definition) {
    const long = `${name} is a function\n${functionText(definition).replace(/\n$/, '')}`;
    meanings.push({ kind: 'function', short: name, long });
  }
  if (builtins.has(name)) meanings.push({ kind: 'builtin', short: name, long: `${name} is a shell builtin` });
  const paths = await pathsOf(process, name);
  return [...meanings, ...paths.map((path): Meaning => ({ kind: 'file', short: path, long: `${name} is ${path}` }))];
}

type Form = 'short' | 'long' | 'kind';

interface Wanted {
  form: Form;
  /** All meanings instead of the first. */
  all?: boolean;
  /** Only files: also behind something else of that name (`-P`), or only one that would run (`-p`). */
  files?: 'any' | 'if run' | undefined;
}

/** Shows what a name means; 1 when it means nothing. */
export async function describe(call: BuiltinCall, name: string, { form, all, files }: Wanted): Promise<number> {
  const meanings = await meaningsOf(call.process, name);
  const inReach = all || files === 'any' ? meanings : meanings.slice(0, 1);
  const fitting = files === undefined ? inReach : inReach.filter(({ kind }) => kind === 'file');
  for (const meaning of all ? fitting : fitting.slice(0, 1)) await call.out(`${meaning[form]}\n`);
  return (files === 'any' ? fitting : meanings).length > 0 ? 0 : 1;
}

/** `type` with `-a`, `-t`, `-p` and `-P`. */
export async function type(call: BuiltinCall): Promise<number> {
  const flags = call.args.filter((word) => /^-[a-zA-Z]+$/.test(word)).join('');
  const files: Wanted['files'] = flags.includes('P') ? 'any' : flags.includes('p') ? 'if run' : undefined;
  const form: Form = flags.includes('t') ? 'kind' : files ? 'short' : 'long';
  let exitCode = 0;
  for (const name of call.args.filter((word) => !/^-[a-zA-Z]+$/.test(word))) {
    const wanted: Wanted = { form, all: flags.includes('a'), files };
    if ((await describe(call, name, wanted)) === 0) continue;
    exitCode = 1;
    if (form === 'long') await call.fail(`${name}: not found`);
  }
  return exitCode;
}
