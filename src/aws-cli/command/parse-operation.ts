import type { ArgumentValue } from '../args/argument.ts';
import type { OperationArguments } from '../args/operation-arguments.ts';
import { parseArguments } from '../args/parser.ts';
import { usageText } from '../args/usage.ts';
import { usageError } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import { loadValue } from '../params/load-values.ts';

/** Options that make all others optional. */
const relaxingOptions = ['--cli-input-json', '--cli-input-yaml', '--generate-cli-skeleton'];

/** The options of an operation that were given, by key, with their files loaded. Throws CLI errors (252). */
export async function parseOperation(
  host: AwsCliHost,
  { table }: OperationArguments,
  words: readonly string[],
): Promise<Map<string, ArgumentValue>> {
  const skeleton = words[words.indexOf('--generate-cli-skeleton') + 1];
  const isRelaxed = relaxingOptions.some(
    (name) => words.includes(name) && !(name === '--generate-cli-skeleton' && skeleton === 'output'),
  );
  const specs = [...table.values()].map(({ spec }) => (isRelaxed ? { ...spec, required: false } : spec));
  const { values, rest } = parseArguments([...specs, { name: 'help', key: 'help', arity: 'optional' }], words);
  const extra = values.get('help');
  // The real CLI keeps a place for the word `help` there, which an empty word fills without effect.
  if (typeof extra === 'string' && extra !== '') rest.push(extra);
  if (rest.length > 0) throw usageError(`usage: ${usageText}\nUnknown options: ${rest.join(', ')}\n`);
  const loaded = new Map<string, ArgumentValue>();
  for (const argument of table.values()) {
    const key = argument.spec.key;
    // A flag and its opposite share a key: the value belongs to the positive one.
    if (loaded.has(key) || !values.has(key)) continue;
    loaded.set(key, await loadValue(host, argument, values.get(key)!));
  }
  return loaded;
}
