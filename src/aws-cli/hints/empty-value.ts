import type { CliError } from '../cli-error.ts';

/** Options that take several words and rarely stand alone on purpose. */
const listOption = /^--(?:.*-ids|resources|resource-ids|tags|filters|names)$/;

/**
 * The option whose value was an empty shell variable: `--vpc-id ""`, `--vpc-id` followed by the next option, or a
 * list without items. Undefined when the failure has another cause.
 */
export function optionWithEmptyValue(failure: CliError, argv: readonly string[]): string | undefined {
  const expected = /argument (--\S+): expected (?:at least )?one argument/.exec(failure.message)?.[1];
  if (expected !== undefined) return expected;
  if (failure.kind === 'configuration') return undefined;
  const quoted = argv.findIndex((word, i) => word === '' && argv[i - 1]?.startsWith('--'));
  if (quoted > 0) return argv[quoted - 1];
  const assigned = argv.find((word) => /^--[\w-]+=$/.test(word));
  if (assigned !== undefined) return assigned.slice(0, -1);
  if (failure.kind !== 'service' && failure.kind !== 'parameter') return undefined;
  return argv.find((word, i) => listOption.test(word) && (argv[i + 1] === undefined || argv[i + 1]!.startsWith('--')));
}
