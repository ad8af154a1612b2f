import { formatMessage } from '../errors/aws-error.ts';

/** One row of the catalogue of our own messages: what a person reads when something needs their attention. Korean. */
export interface MessageRow {
  /** Stable name for scripts and tests, e.g. 'world-corrupt'. */
  code: string;
  /** What happened and why, with `{name}` places. */
  text: string;
  /** What to do next. */
  remedy: string;
}

/** Declares a part of the message catalogue. */
export function defineMessages<const Keys extends string>(rows: Record<Keys, MessageRow>): Record<Keys, MessageRow> {
  return rows;
}

/** An error of the platform itself (not of AWS) that a person reads, always a row of the catalogue. */
export class PlatformError extends Error {
  readonly row: MessageRow;

  constructor(row: MessageRow, parameters: Record<string, string | number> = {}) {
    super(`${formatMessage(row.text, parameters)} ${formatMessage(row.remedy, parameters)}`);
    this.name = row.code;
    this.row = row;
  }
}
