import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { BatchResultErrorEntry } from '../../../wire/generated/sqs.ts';

const maxEntries = 10;

/** Runs a batch entry by entry: what fails is reported beside what succeeds. Throws AwsError when it is malformed. */
export function runBatch<Entry extends { Id: string }, Result extends object>(
  entryName: string,
  entries: readonly Entry[] | undefined,
  run: (entry: Entry) => Result,
): { Successful: (Result & { Id: string })[]; Failed: BatchResultErrorEntry[] } {
  if (!entries?.length) throw new AwsError(sqsErrors.emptyBatch, { entry: entryName });
  if (entries.length > maxEntries) throw new AwsError(sqsErrors.tooManyEntries, { count: entries.length });
  const ids = entries.map(({ Id }) => Id);
  const id = ids.find((other, index) => ids.indexOf(other) !== index);
  if (id !== undefined) throw new AwsError(sqsErrors.duplicateEntryIds, { id });
  const successful: (Result & { Id: string })[] = [];
  const failed: BatchResultErrorEntry[] = [];
  for (const entry of entries) {
    try {
      successful.push({ Id: entry.Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      failed.push({ Id: entry.Id, SenderFault: error.status < 500, Code: error.code, Message: error.message });
    }
  }
  return { Successful: successful, Failed: failed };
}
