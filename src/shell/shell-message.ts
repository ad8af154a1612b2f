import { formatMessage } from '../core/errors/aws-error.ts';
import type { MessageRow } from '../core/messages/message.ts';

/** A message of the catalogue as one line: what happened and what to do. */
export function shellMessage(row: MessageRow, parameters: Record<string, string> = {}): string {
  return formatMessage(`${row.text} ${row.remedy}`, parameters);
}
