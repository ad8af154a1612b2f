import { findAwsErrorHelp } from '../../core/errors/lookup.ts';
import { formatKorean } from '../../core/korean-template.ts';
import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import type { MessageRow } from '../../core/messages/message.ts';
import { ServiceError } from '../call/service-error.ts';
import type { CliError } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import { optionWithEmptyValue } from './empty-value.ts';

/** How the Korean line starts, so that it cannot be taken for AWS's own words. */
const mark = '[천만 실습실] ';

type HintHost = Pick<AwsCliHost, 'env' | 'stderr' | 'hint'>;

/** Prints the Korean line for a failed command, if there is one and hints are on. `argv` are the words after `aws`. */
export function printFailureHint(host: HintHost, failure: CliError, argv: readonly string[]): void {
  const hint = host.env.CHEONMAN_HINTS === 'off' ? undefined : hintFor(failure, argv);
  if (hint !== undefined) show(host, hint);
}

/** Usual cause and way out; undefined when there is nothing to add. */
function hintFor(failure: CliError, argv: readonly string[]): string | undefined {
  const emptyOption = optionWithEmptyValue(failure, argv);
  if (emptyOption !== undefined) return line(awsCliMessages.emptyValue, { option: emptyOption });
  if (failure.hint) return line(failure.hint.row, failure.hint.parameters);
  if (failure instanceof ServiceError) {
    const help = findAwsErrorHelp(failure.code, failure.serviceMessage);
    return help && `${mark}${help.cause} ${help.remedy}`;
  }
  for (const [pattern, row] of rules) {
    const match = pattern.exec(failure.message);
    if (match) return line(row, match.groups ?? {});
  }
  return undefined;
}

/** Prints a Korean line about something that is no failure of the command itself, unless hints are off. */
export function printHint(host: HintHost, row: MessageRow, parameters: Record<string, string> = {}): void {
  if (host.env.CHEONMAN_HINTS !== 'off') show(host, line(row, parameters));
}

function show(host: HintHost, hint: string): void {
  if (host.hint) host.hint(hint);
  else host.stderr(`${hint}\n`);
}

function line(row: MessageRow, parameters: Record<string, string>): string {
  return `${mark}${formatKorean(row.text, parameters)} ${formatKorean(row.remedy, parameters)}`;
}

/** What the CLI says, and the row that explains it; named groups fill the row's places. The first match counts. */
const rules: [RegExp, MessageRow][] = [
  [/arguments are required: (command|operation|subcommand)|too few arguments/, awsCliMessages.missingCommand],
  [/arguments are required: (?<options>.+)/, awsCliMessages.missingOptions],
  [/Unknown options: (?<options>.+)/, awsCliMessages.unknownOptions],
  [
    /argument (?:command|operation|subcommand): Invalid choice[^]*Invalid choice: '(?<word>.*)', maybe you meant:\s+\* (?<suggestion>\S+)/,
    awsCliMessages.suggestedCommand,
  ],
  [/argument (?:command|operation|subcommand): Invalid choice/, awsCliMessages.unknownCommand],
  [/argument (?<option>--\S+): Invalid choice/, awsCliMessages.invalidChoice],
  [/argument \S+: invalid (?:int|float) value|invalid literal for int|could not convert/, awsCliMessages.notANumber],
  [/ambiguous option/, awsCliMessages.ambiguousOption],
  [/Bad value for --query/, awsCliMessages.wrongQuery],
  [/Error parsing parameter '(?<option>[^']+)': Unable to load/, awsCliMessages.missingFile],
  [/Error parsing parameter '(?<option>[^']+)': Invalid JSON/, awsCliMessages.wrongJson],
  [/Error parsing parameter '(?<option>[^']+)': (?:Expected|Second instance)/, awsCliMessages.wrongShorthand],
  [/Invalid bucket name ""/, awsCliMessages.emptyBucket],
  [/Parameter validation failed/, awsCliMessages.invalidParameters],
  [/You must specify a region/, awsCliMessages.noRegion],
  [/Unable to locate credentials|Partial credentials/, awsCliMessages.noCredentials],
  [/^Unable to parse config file: (?<path>.+)/, awsCliMessages.brokenConfigFile],
  [/The config profile/, awsCliMessages.unknownProfile],
  [/^Waiter \S+ failed/, awsCliMessages.waiterGaveUp],
  [/Could not locate history/, awsCliMessages.noHistory],
  [/SSO|sign-in page of IAM Identity Center|sso-session|configure sso/, awsCliMessages.noSingleSignOn],
  [/credential_process cannot be run/, awsCliMessages.noCredentialProcess],
  [/--cli-auto-prompt is not available/, awsCliMessages.noAutoPrompt],
  [/^aws configure \S+ is not available here/, awsCliMessages.notHere],
  [/^There are no available instance connect endpoints/, awsCliMessages.noInstanceConnectEndpoint],
  [/^The ssh of this computer cannot reach .* sandbox at (?<endpoint>\S+)$/, awsCliMessages.noSshIntoSandbox],
  [/^open-tunnel cannot carry/, awsCliMessages.noLocalTunnel],
  [/^This command does not support interactive mode/, awsCliMessages.noLocalTunnel],
  [/^SessionManagerPlugin is not found/, awsCliMessages.noSessionPlugin],
  [/Could not connect to the endpoint/, awsCliMessages.noConnection],
];
