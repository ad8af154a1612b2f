import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableFeatureErrors } from '../../../core/errors/dynamodb-table-features.ts';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import type { Handlers } from '../../service.ts';
import { requireTable } from './table-record.ts';

/** What AWS answers of features that nothing was done with yet: in the sandbox they cannot be set up. */
export const neverSetUpHandlers: Handlers<DynamodbOperations> = {
  ListGlobalTables: () => ({ GlobalTables: [] }),
  DescribeGlobalTable: (input) => {
    throw new AwsError(dynamodbTableFeatureErrors.globalTableNotFound, { table: input.GlobalTableName });
  },
  ListExports: () => ({ ExportSummaries: [] }),
  DescribeExport: (input) => {
    throw new AwsError(dynamodbTableFeatureErrors.exportNotFound, { arn: input.ExportArn });
  },
  ListImports: () => ({ ImportSummaryList: [] }),
  DescribeImport: (input) => {
    throw new AwsError(dynamodbTableFeatureErrors.importNotFound, { arn: input.ImportArn });
  },
  DescribeKinesisStreamingDestination: (input, context) => ({
    TableName: requireTable(context, input.TableName).name,
    KinesisDataStreamDestinations: [],
  }),
};
