import { AwsError } from '../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../core/errors/ec2.ts';
import { applyFilters, type Filter, type FilterTable } from './filters.ts';

/** The members that Describe… requests share. */
export interface DescribeInput {
  Filters?: Filter[];
  MaxResults?: number;
  NextToken?: string;
}

/** Page sizes of an operation: what is asked for beyond `max` is answered with `max`. */
export interface PageLimits {
  min: number;
  max: number;
}

export const defaultPageLimits: PageLimits = { min: 5, max: 1000 };

const tokenPrefix = 'cheonman/';

function encodeToken(offset: number): string {
  return btoa(`${tokenPrefix}${offset}`);
}

function decodeToken(token: string): number {
  let text = '';
  try {
    text = atob(token);
  } catch {
    // Not base64: fails the check below.
  }
  const offset = text.startsWith(tokenPrefix) ? Number(text.slice(tokenPrefix.length)) : NaN;
  if (!Number.isInteger(offset) || offset < 0) throw new AwsError(ec2Errors.invalidNextToken, {});
  return offset;
}

/** One page of `items`. Throws InvalidParameterValue for MaxResults under the minimum or a foreign NextToken. */
export function paginate<Item>(
  items: readonly Item[],
  input: Pick<DescribeInput, 'MaxResults' | 'NextToken'>,
  limits: PageLimits = defaultPageLimits,
): { page: Item[]; NextToken?: string } {
  const { MaxResults: size, NextToken: token } = input;
  if (size !== undefined && size < limits.min) {
    throw new AwsError(ec2Errors.maxResultsTooSmall, { value: size, limit: limits.min });
  }
  const start = token ? decodeToken(token) : 0;
  const end = size === undefined ? items.length : start + Math.min(size, limits.max);
  const page = items.slice(start, end);
  return end < items.length ? { page, NextToken: encodeToken(end) } : { page };
}

/** Filters, then pages: the tail of every Describe… operation. */
export function describePage<Item extends object>(
  items: readonly Item[],
  input: DescribeInput,
  table: FilterTable<Item>,
  limits?: PageLimits,
): { page: Item[]; NextToken?: string } {
  return paginate(applyFilters(items, input.Filters, table), input, limits);
}
