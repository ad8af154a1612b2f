import type { Call } from '../../wire/protocol.ts';
import type { ArgumentTable, ArgumentValue } from '../args/argument.ts';
import type { Client } from '../call/client.ts';
import type { ServiceError } from '../call/service-error.ts';
import type { Hint } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import type { AwsCliHost } from '../host.ts';
import type { ValueRecord } from '../python/values.ts';

/** Parsed options by key. */
export type GivenOptions = ReadonlyMap<string, ArgumentValue>;

/** An answer that is not printed but used. */
export interface HandedOutput {
  context: CommandContext;
  client: Client;
  call: Call;
  /** As given on the command line. */
  parameters: ValueRecord;
  output: ValueRecord;
}

/** What the CLI does differently for one operation. */
export interface Customization {
  /** Adds, replaces or removes options. */
  changeArguments?(table: ArgumentTable): void;
  /** Checks options that exclude each other. Throws a CLI error. */
  checkOptions?(options: GivenOptions): void;
  /** Changes the parameters before they are validated. */
  changeParameters?(parameters: ValueRecord): void;
  /** Changes what our wire code read from the answer, before it is printed. May write files. */
  changeOutput?(output: Record<string, unknown>, options: GivenOptions, host: AwsCliHost): Promise<void> | void;
  /** Changes the printable output; `given` are the parameters as the user gave them. */
  changePrintable?(output: ValueRecord, given: ValueRecord): void;
  /** Finds out why the service refused the parameters, for the Korean line. */
  explain?(failure: ServiceError, context: CommandContext, parameters: ValueRecord): Promise<Hint | undefined>;
  /** Uses the answer in place of printing it. Resolves with the exit code. */
  handOver?(output: HandedOutput): Promise<number>;
}
