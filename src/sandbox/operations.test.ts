import { expect, it } from 'vitest';
import { serviceModels } from '../wire/models.ts';
import { services } from './service-list.ts';

/** Operations of the data and messaging services that get the sandbox's «not implemented», named one by one. */
const refused: Record<string, readonly string[]> = {
  s3: ['RenameObject', 'UpdateObjectEncryption'],
  dynamodb: [
    'CancelBulkOperation',
    'CreateGlobalTable',
    'DescribeBulkOperation',
    'DescribeGlobalTableSettings',
    'DescribeTableReplicaAutoScaling',
    'DisableKinesisStreamingDestination',
    'EnableKinesisStreamingDestination',
    'ExportTableToPointInTime',
    'ImportTable',
    'ListBulkOperations',
    'SearchVectors',
    'StartBulkPutItems',
    'UpdateGlobalTable',
    'UpdateGlobalTableSettings',
    'UpdateKinesisStreamingDestination',
    'UpdateTableReplicaAutoScaling',
  ],
  dynamodbstreams: [],
  sns: [
    'CreatePlatformApplication',
    'CreatePlatformEndpoint',
    'CreateSMSSandboxPhoneNumber',
    'DeleteEndpoint',
    'DeletePlatformApplication',
    'DeleteSMSSandboxPhoneNumber',
    'GetEndpointAttributes',
    'GetPlatformApplicationAttributes',
    'ListEndpointsByPlatformApplication',
    'OptInPhoneNumber',
    'SetEndpointAttributes',
    'SetPlatformApplicationAttributes',
    'VerifySMSSandboxPhoneNumber',
  ],
  sqs: [],
};

it.each(Object.keys(refused))('every operation of %s is there, or refused on purpose', (id) => {
  const { handlers } = services.find((service) => service.id === id)!;
  const operations = Object.keys(serviceModels.get(id)!.operations);
  expect(operations.filter((name) => !handlers[name])).toEqual(refused[id]);
});

it('no handler is one of an operation that nobody can call', () => {
  const stray = services.flatMap(({ id, handlers }) =>
    Object.keys(handlers)
      .filter((name) => !serviceModels.get(id)!.operations[name])
      .map((name) => `${id}:${name}`),
  );
  expect(stray).toEqual([]);
});
