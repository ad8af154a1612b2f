import type { ArgumentTable, ArgumentValue } from '../args/argument.ts';
import type { AwsCliHost } from '../host.ts';
import type { ValueRecord } from '../python/values.ts';

/** Parsed options by key. */
export type GivenOptions = ReadonlyMap<string, ArgumentValue>;

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
}
