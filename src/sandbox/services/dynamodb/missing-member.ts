import { AwsError } from '../../../core/errors/aws-error.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { MissingPath } from '../../required-members.ts';

/** What DynamoDB answers when a member is missing: `Value null at 'transactItems.1.member.put.item' …`. */
export function missingMember(path: MissingPath): AwsError {
  const names = path.map((part, index) => {
    // Positions in lists and keys of maps stand before `member`, as they are.
    const isMemberName = typeof part === 'string' && path[index + 1] !== 'member';
    return isMemberName ? part[0]!.toLowerCase() + part.slice(1) : String(part);
  });
  const summary = `1 validation error detected: Value null at '${names.join('.')}' failed to satisfy constraint: Member must not be null`;
  return new AwsError(validationErrors.validationException, { summary });
}
