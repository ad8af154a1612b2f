import { AwsError } from '../../../../core/errors/aws-error.ts';
import { encodeBase64 } from '../../../../core/base64.ts';
import { dynamodbExpressionErrors } from '../../../../core/errors/dynamodb-expressions.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { areEqual, setElements, typeOf, type Item } from '../attribute-value.ts';
import { addNumbers } from '../decimal.ts';
import { valueAt } from './document-path.ts';
import type { DocumentPath, Update, UpdateValue } from './syntax-tree.ts';

function evaluate(value: UpdateValue, item: Item): AttributeValue {
  switch (value.kind) {
    case 'value':
      return value.value;
    case 'path': {
      const found = valueAt(item, value.path);
      if (!found) throw new AwsError(dynamodbExpressionErrors.attributeMissingInItem, {});
      return found;
    }
    case 'if_not_exists':
      return valueAt(item, value.path) ?? evaluate(value.otherwise, item);
    case 'list_append': {
      const [left, right] = [evaluate(value.left, item), evaluate(value.right, item)];
      if (!left.L || !right.L) throw new AwsError(dynamodbExpressionErrors.wrongTypeInItem, {});
      return { L: [...left.L, ...right.L] };
    }
    default: {
      const [left, right] = [evaluate(value.left, item), evaluate(value.right, item)];
      if (left.N === undefined || right.N === undefined) {
        throw new AwsError(dynamodbExpressionErrors.wrongTypeInItem, {});
      }
      return { N: addNumbers(left.N, right.N, value.kind === 'plus' ? 1 : -1) };
    }
  }
}

/** The map or list that holds the last step of a path. Throws ValidationException when the item has none such. */
function containerOf(item: Item, path: DocumentPath): AttributeValue {
  const container = valueAt(item, path.slice(0, -1));
  const isFitting = typeof path.at(-1) === 'number' ? container?.L : container?.M;
  if (!container || !isFitting) throw new AwsError(dynamodbExpressionErrors.pathInvalidForUpdate, {});
  return container;
}

function setAt(item: Item, path: DocumentPath, value: AttributeValue): void {
  const container = containerOf(item, path);
  const key = path.at(-1)!;
  if (typeof key === 'string') Object.defineProperty(container.M!, key, { value, ...ownProperty });
  // Beyond its end a list only grows by one.
  else container.L![Math.min(key, container.L!.length)] = value;
}

const ownProperty = { writable: true, enumerable: true, configurable: true };

function removeAll(item: Item, paths: readonly DocumentPath[]): void {
  // Indexes mean the list as it was: the last elements go first.
  const order = [...paths].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0);
  for (const path of order) {
    const container = containerOf(item, path);
    const key = path.at(-1)!;
    if (typeof key === 'string') delete container.M![key];
    else if (key < container.L!.length) container.L!.splice(key, 1);
  }
}

function setOfElements(type: string, elements: readonly AttributeValue[]): AttributeValue {
  if (type === 'SS') return { SS: elements.map(({ S }) => S!) };
  if (type === 'NS') return { NS: elements.map(({ N }) => N!) };
  const byText = new Map(elements.map(({ B }) => [encodeBase64(B!), B!]));
  return { BS: [...byText.values()] };
}

function add(current: AttributeValue | undefined, value: AttributeValue): AttributeValue {
  if (!current) return value;
  if (typeOf(current) !== typeOf(value)) throw new AwsError(dynamodbExpressionErrors.wrongTypeInItem, {});
  if (value.N !== undefined) return { N: addNumbers(current.N!, value.N) };
  const before = setElements(current)!;
  const fresh = setElements(value)!.filter((element) => !before.some((other) => areEqual(other, element)));
  return setOfElements(typeOf(value), [...before, ...fresh]);
}

function deleteElements(item: Item, path: DocumentPath, value: AttributeValue): void {
  const current = valueAt(item, path);
  if (!current) return;
  if (typeOf(current) !== typeOf(value)) throw new AwsError(dynamodbExpressionErrors.wrongTypeInItem, {});
  const gone = setElements(value)!;
  const left = setElements(current)!.filter((element) => !gone.some((other) => areEqual(other, element)));
  // A set is never empty: the attribute goes with its last element.
  if (left.length === 0) removeAll(item, [path]);
  else setAt(item, path, setOfElements(typeOf(value), left));
}

/** The item after an update; every right-hand side sees the item as it was before. Throws ValidationException. */
export function applyUpdate(update: Update, before: Item): Item {
  const item = structuredClone(before);
  const sets = update.sets.map(({ path, value }) => ({ path, value: structuredClone(evaluate(value, before)) }));
  const adds = update.adds.map(({ path, value }) => ({ path, value: add(valueAt(before, path), value) }));
  for (const { path, value } of [...sets, ...adds]) setAt(item, path, value);
  for (const { path, value } of update.deletes) deleteElements(item, path, value);
  removeAll(item, update.removes);
  return item;
}
