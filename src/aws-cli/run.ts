import { readAliases } from './alias/alias-file.ts';
import { expandAliases, withAliases } from './alias/expand-alias.ts';
import { awsCliMessages } from '../core/messages/aws-cli.ts';
import { debugLog } from './call/debug-log.ts';
import { CliError, exitCodes, generalError, Interrupted, parameterError } from './cli-error.ts';
import { globalOptions } from './args/global-options.ts';
import { asksForHelp, firstOptionsHelp } from './args/first-options.ts';
import type { OptionSpec, ParsedArguments } from './args/option-spec.ts';
import { parseArguments } from './args/parser.ts';
import type { CommandContext } from './command/context.ts';
import { runHistory } from './command/history-command.ts';
import { mainHelp } from './help/help.ts';
import { showPage } from './help/show-page.ts';
import { runService } from './command/service-command.ts';
import { runSso } from './command/sso-command.ts';
import { loadSession, textValue } from './config/session.ts';
import { runConfigure } from './configure/configure.ts';
import { printFailureHint, printHint } from './hints/hint.ts';
import type { AwsCliHost } from './host.ts';
import { serviceCommands, serviceOfCommand } from './model/services.ts';
import { timestampOutputOf } from './output/timestamps.ts';
import { integerOf } from './params/scalars.ts';
import { compileQueryOption } from './query/query.ts';
import { runS3 } from './s3/s3-command.ts';
import { versionText } from './version.ts';

/** The words that may follow `aws`. */
export function mainCommands(): string[] {
  return [...[...serviceCommands(), 'configure', 'history', 's3', 'sso'].sort(), 'help'];
}

/**
 * The `aws` command, as version 2 of the AWS CLI behaves: prints to the host, resolves with the exit code and never
 * rejects. `argv` are the words after `aws`. A failure is followed by one Korean line that says what to do, unless the
 * environment says CHEONMAN_HINTS=off.
 */
export async function runAws(argv: readonly string[], host: AwsCliHost): Promise<number> {
  try {
    return await runCommand(argv, host);
  } catch (error) {
    // Hosts may end a wait or a request with errors of their own when Ctrl-C comes.
    if (error instanceof Interrupted || host.signal?.aborted) {
      host.stdout('\n');
      return exitCodes.interrupted;
    }
    const failure = error instanceof CliError ? error : generalError(String((error as Error)?.message ?? error));
    host.stderr(`\n${failure.message}\n`);
    printFailureHint(host, failure, argv);
    return failure.exitCode;
  }
}

async function runCommand(given: readonly string[], host: AwsCliHost): Promise<number> {
  if (asksForHelp(given)) {
    host.stdout(firstOptionsHelp);
    printHint(host, awsCliMessages.helpIsAWord);
    return exitCodes.success;
  }
  const aliases = await readAliases(host);
  const expansion = expandAliases(aliases, given);
  if ('shellLine' in expansion) return runShellLine(host, expansion.shellLine);
  const { argv } = expansion;
  const choices = withAliases(mainCommands(), aliases, '');
  const specs: OptionSpec[] = [
    ...globalOptions,
    { name: 'command', key: 'command', arity: 'one', required: true, choices },
  ];
  const { values, rest } = parseArguments(specs, argv);
  if (values.has('version')) {
    host.stdout(`${versionText}\n`);
    return exitCodes.success;
  }
  if (values.has('cli_auto_prompt')) throw generalError('--cli-auto-prompt is not available here');
  const query = values.get('query');
  const profile = values.get('profile');
  const session = await loadSession(host, typeof profile === 'string' ? profile : undefined);
  const context: CommandContext = {
    host,
    globals: values,
    session,
    aliases,
    query: typeof query === 'string' ? compileQueryOption(query) : undefined,
    debug: debugLog(host, values.has('debug')),
    timestamps: timestampOutputOf(textValue(session, 'cli_timestamp_format')),
  };
  checkEndpointUrl(values.get('endpoint_url'));
  checkTimeouts(values);
  const command = String(values.get('command'));
  if (command === 'help') return showPage(host, mainHelp(mainCommands().filter((name) => name !== 'help')));
  if (command === 'configure') return runConfigure(context, rest);
  if (command === 'history') return runHistory(rest);
  if (command === 'sso') return runSso(context, rest);
  if (command === 's3') return runS3(context, rest);
  return runService(context, serviceOfCommand(command)!, command, rest);
}

/** An alias that begins with `!` is a line for the shell. */
async function runShellLine(host: AwsCliHost, line: string): Promise<number> {
  const exitCode = await host.runProgram?.('sh', ['-c', line]);
  if (exitCode === undefined) throw generalError(`No shell to run the alias with: ${line}`);
  return exitCode;
}

function checkTimeouts(values: ParsedArguments['values']): void {
  for (const name of ['connect', 'read']) {
    const given = values.get(`cli_${name}_timeout`);
    if (typeof given !== 'string') continue;
    const seconds = integerOf(given);
    if (seconds >= 0) continue;
    throw generalError(
      `Attempted to set ${name} timeout to ${seconds}, but the timeout cannot be set to a value less than or equal to 0.`,
    );
  }
}

function checkEndpointUrl(value: unknown): void {
  if (typeof value !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(value)) return;
  throw parameterError(
    `Bad value for --endpoint-url "${value}": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/`,
  );
}
