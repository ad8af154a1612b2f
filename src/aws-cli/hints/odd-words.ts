import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import { CliError, type Hint } from '../cli-error.ts';
import { ServiceError } from '../call/service-error.ts';

/** What a word looks like when it was copied from a document, and the row that says so. The first match counts. */
const rules: [RegExp, Hint['row']][] = [
  [/^[–—―−－][-–—―−－]?(?=[a-z])/, awsCliMessages.longDash],
  [/^-[a-z][a-z-]{2,}$/, awsCliMessages.oneDash],
  [/[“”„‘’＂＇]/, awsCliMessages.curlyQuote],
  [/[！-～]/, awsCliMessages.fullWidth],
  [/^<[^<>]+>$/, awsCliMessages.placeholder],
  [/^[a-z]+-[0-9a-f]{8,}(?:[,\s]+[a-z]+-[0-9a-f]{8,})+$/, awsCliMessages.idsInOneWord],
];

/** Failures of a service that a wrong character in a value can be behind. */
const wrongValue = /Malformed|Invalid|Validation|NotFound/;

/**
 * A word of the command line with a character that only looks right (curly quotes, long dashes, full-width letters), or
 * that still has to be filled in or split; undefined when there is none or the failure is of another kind.
 */
export function oddWordHint(failure: CliError, argv: readonly string[]): Hint | undefined {
  const isAboutWords =
    failure instanceof ServiceError
      ? wrongValue.test(failure.code)
      : failure.kind === 'usage' || failure.kind === 'parameter';
  if (!isAboutWords) return undefined;
  for (const [pattern, row] of rules) {
    const word = argv.find((one) => pattern.test(one));
    if (word !== undefined) return { row, parameters: { word } };
  }
  return undefined;
}
