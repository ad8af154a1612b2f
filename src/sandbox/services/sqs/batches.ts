import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsBatchErrors } from '../../../core/errors/sqs-batches.ts';
import { runBatchEntries } from '../../batch-entries.ts';

/** Runs a batch, with SQS's errors. `entryName` is how AWS names an entry in them. */
export function runBatch<Entry extends { Id: string }, Result extends object>(
  entryName: string,
  entries: readonly Entry[] | undefined,
  run: (entry: Entry) => Result,
) {
  return runBatchEntries(entries, run, {
    empty: () => {
      throw new AwsError(sqsBatchErrors.emptyBatch, { entry: entryName });
    },
    tooMany: (count) => {
      throw new AwsError(sqsBatchErrors.tooManyEntries, { count });
    },
    invalidId: () => {
      throw new AwsError(sqsBatchErrors.invalidBatchEntryId, {});
    },
    duplicate: (id) => {
      throw new AwsError(sqsBatchErrors.duplicateEntryIds, { id });
    },
  });
}
