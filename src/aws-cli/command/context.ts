import type { Aliases } from '../alias/alias-file.ts';
import type { ParsedValue } from '../args/option-spec.ts';
import type { DebugLog } from '../call/debug-log.ts';
import type { Session } from '../config/session.ts';
import type { AwsCliHost } from '../host.ts';
import type { TimestampOutput } from '../output/timestamps.ts';
import type { Query } from '../query/query.ts';

/** What every command knows after the global options have been read. */
export interface CommandContext {
  host: AwsCliHost;
  /** Global options by key, e.g. `endpoint_url`. */
  globals: ReadonlyMap<string, ParsedValue>;
  session: Session;
  aliases: Aliases;
  query: Query | undefined;
  debug: DebugLog;
  timestamps: TimestampOutput;
}

/** A global option that takes a word. */
export function globalText(context: CommandContext, key: string): string | undefined {
  const value = context.globals.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** Whether a global flag was given. */
export function hasFlag(context: CommandContext, key: string): boolean {
  return context.globals.get(key) === true;
}
