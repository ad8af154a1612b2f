import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import { checkConstraints } from '../../constraints.ts';
import { tokenPage } from '../../token-page.ts';

/** Throws ValidationError. `member` is the name in AWS's message, e.g. 'roleName'. */
export function checkName(member: string, name: string | undefined, maxLength = 64): void {
  checkConstraints(validationErrors.validationError, [[member, name, { isRequired: true, minLength: 1, maxLength }]]);
  if (!/^[\w+=,.@-]+$/.test(name!)) throw new AwsError(iamErrors.invalidName, { member });
}

/** A path, by default `/`. Throws ValidationError. */
export function checkPath(path = '/'): string {
  checkConstraints(validationErrors.validationError, [
    ['path', path, { minLength: 1, maxLength: 512, pattern: /^(\/)|(\/[!-~]+\/)$/ }],
  ]);
  return path;
}

/** One page of a list, as every List operation of IAM answers. Throws ValidationError. */
export function iamPage<Item>(
  items: readonly Item[],
  input: { Marker?: string; MaxItems?: number },
): { page: Item[]; rest: { IsTruncated: boolean; Marker?: string } } {
  checkConstraints(validationErrors.validationError, [['maxItems', input.MaxItems, { min: 1, max: 1000 }]]);
  const { page, nextToken } = tokenPage(items, {
    size: input.MaxItems ?? 100,
    token: input.Marker,
    onInvalidToken: () => {
      throw new AwsError(validationErrors.validationError, { summary: `Invalid Marker: ${input.Marker}` });
    },
  });
  return { page, rest: { IsTruncated: nextToken !== undefined, ...(nextToken && { Marker: nextToken }) } };
}

/** Records in the order of their names, those under a path prefix only. */
export function sortedByName<Item extends { name: string; path: string }>(
  table: Record<string, Item>,
  pathPrefix = '/',
): Item[] {
  return Object.values(table)
    .filter(({ path }) => path.startsWith(pathPrefix))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `[{Key, Value}]` as a record, over what is there. Throws ValidationError. */
export function mergeIamTags(
  tags: Record<string, string>,
  added: readonly { Key: string; Value: string }[] = [],
): Record<string, string> {
  for (const { Key, Value } of added) {
    checkConstraints(validationErrors.validationError, [
      ['tags.member.key', Key, { isRequired: true, minLength: 1, maxLength: 128 }],
      ['tags.member.value', Value, { isRequired: true, maxLength: 256 }],
    ]);
  }
  return { ...tags, ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) };
}

export function tagList(tags: Record<string, string>): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
