import { assignArray, assignText } from '../interpreter/assign.ts';
import { functionText } from '../interpreter/function-sources.ts';
import { unsetElement } from '../interpreter/elements.ts';
import { expandSubscript, splitSubscript } from '../interpreter/subscript.ts';
import { attributeLetters } from '../interpreter/parameter-operations.ts';
import { quoteDouble } from '../interpreter/quote.ts';
import { sortedKeys } from '../interpreter/variables.ts';
import type { Variable } from '../interpreter/variables.ts';
import type { BuiltinCall } from './builtin.ts';

/** A line of `declare -p`. */
export function describeVariable(name: string, variable: Variable): string {
  const letters = attributeLetters(variable);
  const head = `declare -${letters || '-'} ${name}`;
  if (variable.items) {
    const elements = sortedKeys(variable).map((key) => `[${key}]=${quoteDouble(variable.items!.get(key)!)}`);
    const tail = variable.isAssociative && elements.length > 0 ? ' ' : '';
    return `${head}=(${elements.join(' ')}${tail})\n`;
  }
  return variable.value === undefined ? `${head}\n` : `${head}=${quoteDouble(variable.value)}\n`;
}

interface DeclareOptions {
  letters: Set<string>;
  cleared: Set<string>;
  words: string[];
  /** How many arguments came before `words`, to find the arrays. */
  skipped: number;
}

function parseOptions(args: readonly string[]): DeclareOptions {
  const letters = new Set<string>();
  const cleared = new Set<string>();
  let skipped = 0;
  for (const arg of args) {
    if (!/^[-+][a-zA-Z]+$/.test(arg)) break;
    for (const letter of arg.slice(1)) (arg.startsWith('-') ? letters : cleared).add(letter);
    skipped++;
  }
  if (args[skipped] === '--') skipped++;
  return { letters, cleared, words: args.slice(skipped), skipped };
}

function applyAttributes(variable: Variable, options: DeclareOptions): void {
  const { letters, cleared } = options;
  if (letters.has('i')) variable.isInteger = true;
  if (letters.has('x')) variable.isExported = true;
  if (letters.has('l')) variable.isLowercase = true;
  if (letters.has('u')) variable.isUppercase = true;
  if (letters.has('n')) variable.isReference = true;
  if (cleared.has('x')) variable.isExported = false;
  if (cleared.has('i')) variable.isInteger = false;
  if (letters.has('A')) variable.isAssociative = true;
  if ((letters.has('a') || letters.has('A')) && !variable.items) {
    variable.items = new Map(variable.value === undefined ? [] : [[letters.has('A') ? '0' : 0, variable.value]]);
    variable.value = undefined;
  }
}

async function declareOne(
  call: BuiltinCall,
  options: DeclareOptions,
  index: number,
  isLocal: boolean,
): Promise<number> {
  const { process, fds } = call;
  const word = options.words[index]!;
  const match = /^([A-Za-z_]\w*)(?:\[(.*?)\])?(?:(\+?)=(.*))?$/s.exec(word);
  if (!match) return call.fail(`\`${word}': not a valid identifier`);
  const [, name, subscript, plus, text] = match as unknown as [string, string, string?, string?, string?];
  const { variables } = process.state;
  const find = () => (options.letters.has('n') ? variables.findHere(name) : variables.find(name));
  const variable = isLocal ? variables.declareLocal(name) : (find() ?? variables.ensure(name));
  if (variable.isReadonly && text !== undefined) return call.fail(`${name}: readonly variable`);
  const expansion = { process, fds };
  if (options.letters.has('n') && text !== undefined) {
    variable.value = text;
    variable.isReference = true;
    return 0;
  }
  applyAttributes(variable, options);
  const array = call.arrays?.get(index + options.skipped);
  if (array) await assignArray(expansion, variable, name, array, plus === '+');
  else if (text !== undefined) await assignText(expansion, name, subscript, text, plus === '+');
  if (options.letters.has('r')) variable.isReadonly = true;
  return 0;
}

async function listVariables(call: BuiltinCall, options: DeclareOptions): Promise<number> {
  const { state } = call.process;
  const names = options.words.length > 0 ? options.words : state.variables.names();
  let exitCode = 0;
  for (const name of names) {
    const variable = state.variables.findHere(name);
    if (!variable) exitCode = await call.fail(`${name}: not found`);
    else if (matchesLetters(variable, options.letters)) await call.out(describeVariable(name, variable));
  }
  return exitCode;
}

function matchesLetters(variable: Variable, letters: ReadonlySet<string>): boolean {
  const own = attributeLetters(variable);
  return [...letters].every((letter) => letter === 'p' || own.includes(letter));
}

async function listFunctions(call: BuiltinCall, options: DeclareOptions): Promise<number> {
  const { functions } = call.process.state;
  const names = options.words.length > 0 ? options.words : [...functions.keys()].sort();
  for (const name of names) {
    if (!functions.has(name)) return 1;
    if (!options.letters.has('F')) await call.out(functionText(functions.get(name)!));
    else await call.out(options.words.length > 0 ? `${name}\n` : `declare -f ${name}\n`);
  }
  return 0;
}

async function declareAll(call: BuiltinCall, options: DeclareOptions, isLocal: boolean): Promise<number> {
  let exitCode = 0;
  for (const index of options.words.keys()) exitCode = (await declareOne(call, options, index, isLocal)) || exitCode;
  return exitCode;
}

/** Declares variables with attributes, or shows them; in a function they are local. */
export async function declare(call: BuiltinCall): Promise<number> {
  const options = parseOptions(call.args);
  if (options.letters.has('f') || options.letters.has('F')) return listFunctions(call, options);
  if (options.letters.has('p') || options.words.length === 0) return listVariables(call, options);
  const isLocal = call.process.state.variables.isInFunction && !options.letters.has('g');
  return declareAll(call, options, isLocal);
}

/** Declares variables of the function that runs. */
export async function local(call: BuiltinCall): Promise<number> {
  if (!call.process.state.isInFunction) return call.fail('can only be used in a function');
  return declareAll(call, parseOptions(call.args), true);
}

/** Declares variables that cannot be changed any more. */
export async function readonly(call: BuiltinCall): Promise<number> {
  const options = parseOptions(call.args);
  options.letters.add('r');
  if (options.words.length === 0) return listVariables(call, options);
  return declareAll(call, options, false);
}

/** Lets commands see variables; `-n` hides them again. */
async function exportFunctions(call: BuiltinCall, options: DeclareOptions): Promise<number> {
  const { functions, exportedFunctions } = call.process.state;
  let exitCode = 0;
  for (const name of options.words) {
    if (functions.has(name)) exportedFunctions.add(name);
    else exitCode = await call.fail(`${name}: not a function`);
  }
  return exitCode;
}

export async function exportVariables(call: BuiltinCall): Promise<number> {
  const options = parseOptions(call.args);
  if (options.letters.has('f')) return exportFunctions(call, options);
  if (options.words.length === 0 || options.letters.has('p')) {
    options.letters.add('x');
    return listVariables(call, options);
  }
  if (options.letters.has('n')) {
    options.letters.delete('n');
    options.cleared.add('x');
  } else {
    options.letters.add('x');
  }
  return declareAll(call, options, false);
}

/** Removes variables, elements of arrays, or functions. */
export async function unset(call: BuiltinCall): Promise<number> {
  const { process, args, fds } = call;
  const { state } = process;
  const onlyFunctions = args[0] === '-f';
  for (const word of args.filter((arg) => !/^-[fvn]$/.test(arg))) {
    const { name, subscript } = splitSubscript(word);
    if (!onlyFunctions && state.variables.findHere(name)) {
      if (subscript === undefined) state.variables.unset(name);
      else unsetElement(state.variables, name, await expandSubscript({ process, fds }, name, subscript));
    } else {
      state.functions.delete(name);
    }
  }
  return 0;
}
