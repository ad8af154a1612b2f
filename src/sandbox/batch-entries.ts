import { AwsError } from '../core/errors/aws-error.ts';

/** An entry that could not be carried out. */
export interface FailedEntry {
  Id: string;
  SenderFault: boolean;
  Code: string;
  Message: string;
}

const maxEntries = 10;

/**
 * Runs a batch of SQS or SNS entry by entry: what fails is reported beside what succeeds.
 * The functions of `refuse` throw the service's own errors for malformed batches.
 */
export function runBatchEntries<Entry extends { Id: string }, Result extends object>(
  entries: readonly Entry[] | undefined,
  run: (entry: Entry) => Result,
  refuse: {
    empty: () => never;
    tooMany: (count: number) => never;
    invalidId: () => never;
    duplicate: (id: string) => never;
  },
): { Successful: (Result & { Id: string })[]; Failed: FailedEntry[] } {
  if (!entries?.length) refuse.empty();
  if (entries.length > maxEntries) refuse.tooMany(entries.length);
  const ids = entries.map(({ Id }) => Id);
  if (ids.some((id) => !/^[\w-]{1,80}$/.test(id))) refuse.invalidId();
  const id = ids.find((other, index) => ids.indexOf(other) !== index);
  if (id !== undefined) refuse.duplicate(id);
  const successful: (Result & { Id: string })[] = [];
  const failed: FailedEntry[] = [];
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
