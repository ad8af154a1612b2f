import { AwsError, type AwsErrorRow } from '../../../core/errors/aws-error.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb-tables.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type {
  AttributeDefinition,
  CreateGlobalSecondaryIndexAction,
  CreateTableInput,
  KeySchemaElement,
  ProvisionedThroughput,
} from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import { keyAttributes, type Capacity, type IndexRecord, type KeyNames, type TableRecord } from './table-record.ts';

const noCapacity: Capacity = { ReadCapacityUnits: 0, WriteCapacityUnits: 0 };

function fail(row: AwsErrorRow<string>): never {
  throw new AwsError(row, {});
}

/** Throws ValidationException. */
export function checkTableName(name: string | undefined): void {
  checkConstraints(validationErrors.validationException, [
    ['tableName', name, { isRequired: true, pattern: /^[a-zA-Z0-9_.-]+$/ }],
  ]);
  if (name!.length < 3 || name!.length > 255) fail(dynamodbTableErrors.tableNameLength);
}

/** Throws ValidationException when a key schema is not HASH, or HASH and RANGE. */
export function keyNames(schema: readonly KeySchemaElement[]): KeyNames {
  const [hash, range] = schema;
  if (hash?.KeyType !== 'HASH') fail(dynamodbTableErrors.hashKeyFirst);
  if (range && range.KeyType !== 'RANGE') fail(dynamodbTableErrors.rangeKeySecond);
  return { hash: hash.AttributeName, ...(range && { range: range.AttributeName }) };
}

/** The capacity of a table or global index. Throws ValidationException when it does not go with the billing mode. */
export function checkedCapacity(
  billingMode: TableRecord['billingMode'],
  given: ProvisionedThroughput | undefined,
): Capacity {
  if (billingMode === 'PAY_PER_REQUEST') {
    if (given) fail(dynamodbTableErrors.throughputRefused);
    return noCapacity;
  }
  if (!given) fail(dynamodbTableErrors.throughputRequired);
  checkConstraints(validationErrors.validationException, [
    ['provisionedThroughput.readCapacityUnits', given.ReadCapacityUnits, { isRequired: true, min: 1 }],
    ['provisionedThroughput.writeCapacityUnits', given.WriteCapacityUnits, { isRequired: true, min: 1 }],
  ]);
  return { ReadCapacityUnits: given.ReadCapacityUnits, WriteCapacityUnits: given.WriteCapacityUnits };
}

export function newGlobalIndex(
  input: CreateGlobalSecondaryIndexAction,
  billingMode: TableRecord['billingMode'],
): IndexRecord {
  return {
    name: input.IndexName,
    isGlobal: true,
    key: keyNames(input.KeySchema ?? []),
    projection: input.Projection ?? { ProjectionType: 'ALL' },
    status: 'CREATING',
    throughput: checkedCapacity(billingMode, input.ProvisionedThroughput),
  };
}

function indexesOf(input: CreateTableInput, key: KeyNames, billingMode: TableRecord['billingMode']): IndexRecord[] {
  const globalIndexes = (input.GlobalSecondaryIndexes ?? []).map((index) => newGlobalIndex(index, billingMode));
  const localIndexes = (input.LocalSecondaryIndexes ?? []).map((index): IndexRecord => ({
    name: index.IndexName,
    isGlobal: false,
    key: keyNames(index.KeySchema),
    projection: index.Projection,
    status: 'CREATING',
    throughput: noCapacity,
  }));
  if (localIndexes.length > 0 && key.range === undefined) fail(dynamodbTableErrors.localIndexNeedsRange);
  return [...globalIndexes, ...localIndexes];
}

/** Throws ValidationException unless exactly the key attributes are defined. */
export function checkDefinitions(
  key: KeyNames,
  indexes: readonly IndexRecord[],
  definitions: readonly AttributeDefinition[],
): void {
  const used = [...new Set([key, ...indexes.map((index) => index.key)].flatMap(keyAttributes))];
  const defined = definitions.map(({ AttributeName }) => AttributeName);
  const parameters = { keys: used.join(', '), definitions: defined.join(', ') };
  const missing = used.filter((name) => !defined.includes(name));
  if (missing.length > 0) {
    throw new AwsError(dynamodbTableErrors.keysNotDefined, { ...parameters, keys: missing.join(', ') });
  }
  if (defined.length === used.length) return;
  if (indexes.length === 0) fail(dynamodbTableErrors.definitionsUnused);
  throw new AwsError(dynamodbTableErrors.indexDefinitionsUnused, parameters);
}

/** Throws ValidationException when two indexes have one name. */
export function checkIndexNames(indexes: readonly IndexRecord[]): void {
  const names = indexes.map(({ name }) => name);
  const index = names.find((name, position) => names.indexOf(name) !== position);
  if (index !== undefined) throw new AwsError(dynamodbTableErrors.duplicateIndex, { index });
}

/** Everything about a new table that its request decides. Throws ValidationException. */
export function checkedTable(input: CreateTableInput) {
  checkTableName(input.TableName);
  checkConstraints(validationErrors.validationException, [
    ['attributeDefinitions', input.AttributeDefinitions, { isRequired: true }],
    ['keySchema', input.KeySchema, { isRequired: true, minLength: 1, maxLength: 2 }],
    ['billingMode', input.BillingMode, { values: ['PROVISIONED', 'PAY_PER_REQUEST'] }],
  ]);
  for (const { AttributeType } of input.AttributeDefinitions!) {
    checkConstraints(validationErrors.validationException, [
      ['attributeDefinitions.1.member.attributeType', AttributeType, { isRequired: true, values: ['B', 'N', 'S'] }],
    ]);
  }
  const billingMode = (input.BillingMode ?? 'PROVISIONED') as TableRecord['billingMode'];
  const key = keyNames(input.KeySchema!);
  const throughput = checkedCapacity(billingMode, input.ProvisionedThroughput);
  const indexes = indexesOf(input, key, billingMode);
  checkIndexNames(indexes);
  checkDefinitions(key, indexes, input.AttributeDefinitions!);
  return { name: input.TableName, key, definitions: input.AttributeDefinitions!, billingMode, throughput, indexes };
}
