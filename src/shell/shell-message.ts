import { formatKorean } from '../core/korean-template.ts';
import type { MessageRow } from '../core/messages/message.ts';

/** A message of the catalogue as one line: what happened and what to do. */
export function shellMessage(row: MessageRow, parameters: Record<string, string> = {}): string {
  return formatKorean(`${row.text} ${row.remedy}`, parameters);
}
