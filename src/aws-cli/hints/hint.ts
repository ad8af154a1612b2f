import { formatKorean } from '../../core/korean-template.ts';
import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import type { MessageRow } from '../../core/messages/message.ts';
import { ServiceError } from '../call/service-error.ts';
import type { CliError } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import { serviceCommands } from '../model/services.ts';
import { optionWithEmptyValue } from './empty-value.ts';
import { oddWordHint } from './odd-words.ts';
import { serviceHint } from './service-hint.ts';

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
  const odd = oddWordHint(failure, argv);
  if (odd) return line(odd.row, odd.parameters);
  if (failure.hint) return line(failure.hint.row, failure.hint.parameters);
  if (failure instanceof ServiceError) {
    const text = serviceHint(failure.code, failure.serviceMessage);
    return text && mark + text;
  }
  for (const [pattern, row] of rules) {
    const match = pattern.exec(failure.message);
    if (match) return line(row, { service: serviceOf(argv), ...match.groups });
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

/** The service or command that was named, for «`aws ec2 help`». */
function serviceOf(argv: readonly string[]): string {
  const commands = new Set([...serviceCommands(), 'configure', 's3', 'sso']);
  return argv.find((word) => commands.has(word)) ?? '';
}

/** What the CLI says, and the row that explains it; named groups fill the row's places. The first match counts. */
const rules: [RegExp, MessageRow][] = [
  [/arguments are required: (command|operation|subcommand)|too few arguments/, awsCliMessages.missingCommand],
  [/arguments are required: (?<words>[a-z][\w, ]*)$/m, awsCliMessages.missingWords],
  [/arguments are required: (?<options>.+)/, awsCliMessages.missingOptions],
  [/Unknown options: (?<options>.+)/, awsCliMessages.unknownOptions],
  [
    // What other commands call list or show is `describe` with EC2 and others.
    /(?<suggestion>describe-(?<rest>[a-z-]+))\b[^]*Invalid choice: '(?<word>(?:list|get|show|ls)-\k<rest>)'/,
    awsCliMessages.suggestedCommand,
  ],
  [
    /argument (?:command|operation|subcommand): Invalid choice[^]*Invalid choice: '(?<word>.*)', maybe you meant:\s+\* (?<suggestion>\S+)/,
    awsCliMessages.suggestedCommand,
  ],
  [/argument command: Invalid choice/, awsCliMessages.unknownCommand],
  [/argument (?:operation|subcommand): Invalid choice/, awsCliMessages.unknownOperation],
  [/argument (?<option>--\S+): Invalid choice/, awsCliMessages.invalidChoice],
  [/argument \S+: invalid (?:int|float) value|invalid literal for int|could not convert/, awsCliMessages.notANumber],
  [/argument (?<option>--\S+): ignored explicit argument/, awsCliMessages.flagWithValue],
  [/ambiguous option/, awsCliMessages.ambiguousOption],
  [/Bad value for --query/, awsCliMessages.wrongQuery],
  [/Error parsing parameter '(?<option>[^']+)': Unable to load/, awsCliMessages.missingFile],
  [/Error parsing parameter '(?<option>[^']+)': Invalid JSON/, awsCliMessages.wrongJson],
  [/Error parsing parameter '(?<option>[^']+)': (?:Expected|Second instance)/, awsCliMessages.wrongShorthand],
  [/Invalid bucket name ""/, awsCliMessages.emptyBucket],
  [/Invalid length for parameter Key, value: 0/, awsCliMessages.folderAsFile],
  [
    /Unknown parameter in (?<place>\S+): "(?<name>[^"]+)", must be one of: (?<choices>[^\n]+)/,
    awsCliMessages.unknownMember,
  ],
  [/Error parsing parameter '(?<option>[^']+)': Blob values must be a path/, awsCliMessages.bodyIsAFile],
  [/^protocol parameter should be one of/, awsCliMessages.wrongProtocol],
  [/The user-provided path {2}does not exist/, awsCliMessages.noLocalName],
  [/The user-provided path (?<path>.*) does not exist/, awsCliMessages.noLocalFile],
  [/Error: Invalid argument type/, awsCliMessages.noS3Uri],
  [/^Cannot mv a file onto itself/, awsCliMessages.sameObject],
  [/^Provided region_name /, awsCliMessages.wrongRegion],
  [/^'[<>]=?' not supported between instances of '(?:str|int|float)'/, awsCliMessages.textAndNumber],
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
