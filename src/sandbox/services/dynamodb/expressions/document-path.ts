import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbExpressionErrors } from '../../../../core/errors/dynamodb-expressions.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import type { Item } from '../attribute-value.ts';
import type { DocumentPath } from './syntax-tree.ts';

function inside(container: AttributeValue, key: string | number): AttributeValue | undefined {
  if (typeof key === 'number') return container.L?.[key];
  return container.M && Object.hasOwn(container.M, key) ? container.M[key] : undefined;
}

/** The value at a path; undefined when the item has none. */
export function valueAt(item: Item, path: DocumentPath): AttributeValue | undefined {
  return path.reduce<AttributeValue | undefined>((value, key) => value && inside(value, key), { M: item });
}

function describe(path: DocumentPath): string {
  return `[${path.map((key) => (typeof key === 'number' ? `[${key}]` : key)).join(', ')}]`;
}

/** Throws ValidationException when two paths touch the same place. */
export function assertDistinct(paths: readonly DocumentPath[], expression: string): void {
  paths.forEach((one, index) => {
    for (const two of paths.slice(index + 1)) {
      const different = one.findIndex((key, position) => key !== two[position]);
      const parameters = { expression, one: describe(one), two: describe(two) };
      const isDistinct = different >= 0 && different < two.length;
      if (!isDistinct) throw new AwsError(dynamodbExpressionErrors.pathsOverlap, parameters);
      if (typeof one[different] !== typeof two[different]) {
        throw new AwsError(dynamodbExpressionErrors.pathsConflict, parameters);
      }
    }
  });
}

/** The part of an item that lies at `paths`: maps with these members only, lists with these elements in order. */
export function project(item: Item, paths: readonly DocumentPath[]): Item {
  return projectValue({ M: item }, paths)?.M ?? {};
}

function projectValue(value: AttributeValue, paths: readonly DocumentPath[]): AttributeValue | undefined {
  if (paths.some((path) => path.length === 0)) return value;
  const keys = [...new Set(paths.map((path) => path[0]!))];
  if (value.L) keys.sort((a, b) => Number(a) - Number(b));
  const parts = keys.flatMap((key): [string, AttributeValue][] => {
    const child = inside(value, key);
    const rest = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
    const part = child && projectValue(child, rest);
    return part ? [[String(key), part]] : [];
  });
  if (parts.length === 0) return undefined;
  return value.L ? { L: parts.map(([, part]) => part) } : { M: Object.fromEntries(parts) };
}
