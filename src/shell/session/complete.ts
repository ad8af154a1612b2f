import { builtins } from '../builtins/builtin-list.ts';
import { completeAwsWords } from '../commands/aws/aws.ts';
import type { FdTable, ShellProcess } from '../interpreter/process.ts';
import { commandContext } from '../interpreter/command-context.ts';
import type { AccountValues } from './account-values.ts';
import type { Candidate, Completion } from '../line-editor/candidates.ts';

const keywords = [
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'for',
  'while',
  'until',
  'do',
  'done',
  'case',
  'esac',
  'function',
  'time',
];

/** The end of the line from which the command being typed starts. */
function currentCommand(line: string): string {
  let start = 0;
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const char = line[index]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === "'" || char === '"') quote = char;
    else if (char === '\\') index++;
    else if (/[|;&(\n`]/.test(char)) start = index + 1;
  }
  return line.slice(start).trimStart();
}

function splitWords(command: string): string[] {
  const words = command.match(/(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"?|'[^']*'?)+/g) ?? [];
  return /\s$/.test(command) || command === '' ? [...words, ''] : [...words];
}

/** A word without its quoting, and the quote that is still open at its end. */
function unquote(word: string): { plain: string; quote: string } {
  let plain = '';
  let quote = '';
  for (const token of word.match(/\\[^]|[^]/g) ?? []) {
    if (token === quote) quote = '';
    else if (quote === '' && /^["']$/.test(token)) quote = token;
    else plain += token.startsWith('\\') && quote !== "'" ? token.slice(1) : token;
  }
  return { plain, quote };
}

const escapeName = (name: string) => name.replace(/[\s"'\\$&|;()<>*?[\]!`#~]/g, (char) => `\\${char}`);

async function completeFile(process: ShellProcess, word: string, onlyDirectories: boolean): Promise<Candidate[]> {
  const { files } = process.kernel;
  const prefix = /^(?:file|fileb):\/\//.exec(word)?.[0] ?? '';
  const typed = word.slice(prefix.length);
  const { plain, quote } = unquote(typed);
  const slash = plain.lastIndexOf('/');
  const directory = plain.slice(0, slash + 1);
  const start = plain.slice(slash + 1);
  // Folders stay as typed, with their quoting; a quote that was opened after them is opened anew.
  const afterDirectory = typed.lastIndexOf('/') + 1;
  const typedDirectory = typed.slice(0, afterDirectory) + (typed.includes(quote, afterDirectory) ? quote : '');
  const home = process.state.variables.get('HOME') ?? '/';
  const base = directory.startsWith('~/') ? home + directory.slice(1) : directory;
  const folder = files.resolvePath(process.state.cwd, base || '.');
  const names = await files.readdir(folder).catch(() => [] as string[]);
  const found: Candidate[] = [];
  for (const name of names.sort()) {
    if (!name.startsWith(start) || (name.startsWith('.') && !start.startsWith('.'))) continue;
    const stat = await files.stat(files.resolvePath(folder, name)).catch(() => undefined);
    if (onlyDirectories && !stat?.isDirectory) continue;
    const suffix = stat?.isDirectory ? '/' : '';
    const text = prefix + typedDirectory + (quote ? name : escapeName(name)) + (suffix || quote);
    found.push({ text, label: name + suffix, isOpen: stat?.isDirectory === true });
  }
  return found;
}

function completeCommand(process: ShellProcess, word: string): Candidate[] {
  const { kernel, state } = process;
  const names = [
    ...keywords,
    ...builtins.keys(),
    ...kernel.commands.keys(),
    ...kernel.toolboxNames,
    ...state.functions.keys(),
    ...state.aliases.keys(),
  ];
  const fitting = [...new Set(names)].filter((name) => name.startsWith(word) && /^\w/.test(name)).sort();
  return fitting.map((text) => ({ text }));
}

function completeVariable(process: ShellProcess, word: string): Candidate[] {
  const match = /^(.*\$\{?)(\w*)$/s.exec(word)!;
  const closing = match[1]!.endsWith('{') ? '}' : '';
  const names = process.state.variables.names().filter((name) => name.startsWith(match[2]!));
  return names.map((name) => ({ text: match[1]! + name + closing, label: name, isOpen: closing === '' }));
}

/** What Tab offers for a line up to the cursor. */
export async function completeLine(
  process: ShellProcess,
  line: string,
  fds: FdTable,
  account: AccountValues,
): Promise<Completion> {
  const words = splitWords(currentCommand(line));
  while (words.length > 1 && /^[A-Za-z_]\w*=/.test(words[0]!)) words.shift();
  const word = words.at(-1)!;
  if (/\$\{?\w*$/.test(word)) return { word, candidates: completeVariable(process, word) };
  if (words.length === 1 && !word.includes('/')) return { word, candidates: completeCommand(process, word) };
  if (words[0] === 'aws' && !/^(file|fileb):\/\//.test(word)) {
    const context = { ...commandContext(process, 'aws', [], fds), signal: new AbortController().signal };
    const plain = words.slice(1).map((text) => unquote(text).plain);
    const existing = await account.complete(context, plain).catch(() => []);
    const own = existing.length > 0 ? existing : await completeAwsWords(context, plain).catch(() => []);
    if (own.length > 0) return { word, candidates: own.map((text) => ({ text, isOpen: /[=/:]$/.test(text) })) };
  }
  return { word, candidates: await completeFile(process, word, words[0] === 'cd') };
}
