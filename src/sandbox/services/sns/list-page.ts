import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import { tokenPage } from '../../token-page.ts';

const pageSize = 100;

/** A page of one of SNS's lists, all of which answer a hundred at a time. Throws InvalidParameter. */
export function listPage<Item>(items: readonly Item[], token: string | undefined) {
  const onInvalidToken = () => {
    throw new AwsError(snsErrors.invalidParameter, { detail: 'NextToken' });
  };
  const { page, nextToken } = tokenPage(items, { size: pageSize, token, onInvalidToken });
  return { page, next: nextToken === undefined ? {} : { NextToken: nextToken } };
}
