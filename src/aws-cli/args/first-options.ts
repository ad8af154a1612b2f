import type { OptionSpec } from './option-spec.ts';
import { parseArguments } from './parser.ts';

const usage = 'aws [-h] [--profile PROFILE] [--debug]\n';

/** What `aws --help` prints: the few options that the AWS CLI reads before all others. */
export const firstOptionsHelp = `usage: ${usage}
options:
  -h, --help         show this help message and exit
  --profile PROFILE
  --debug
`;

const options: readonly OptionSpec[] = [
  { name: '--help', key: 'help', arity: 'flag', endsParsing: true },
  { name: '--profile', key: 'profile', arity: 'one' },
  { name: '--debug', key: 'debug', arity: 'flag' },
];

/**
 * Reads a command line as the AWS CLI does first, wherever its options stand: whether `-h` or `--help` is among them.
 * Throws a usage error (252) with a usage text of its own.
 */
export function asksForHelp(argv: readonly string[]): boolean {
  const words = argv.map((word) => (word === '-h' ? '--help' : word));
  return parseArguments(options, words, usage).values.has('help');
}
