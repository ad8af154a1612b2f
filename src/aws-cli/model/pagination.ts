import type { Call } from '../../wire/protocol.ts';

/** How the pages of an operation's answer are fetched and put together. */
export interface PaginationRule {
  inputTokens: readonly string[];
  /** JMESPath expressions into the output, one for each input token. */
  outputTokens: readonly string[];
  limitKey?: string;
  /** JMESPath: false when there are no more pages, whatever the tokens say. */
  moreResults?: string;
  /** Members whose items add up; the first one is what `--max-items` counts. */
  resultKeys: readonly string[];
  /** Members taken from the first page. */
  otherKeys: readonly string[];
}

const nextToken = { inputTokens: ['NextToken'], outputTokens: ['NextToken'], otherKeys: [] };
const s3OtherKeys = ['RequestCharged', 'Prefix'];

const dynamodbItems: PaginationRule = {
  inputTokens: ['ExclusiveStartKey'],
  outputTokens: ['LastEvaluatedKey'],
  limitKey: 'Limit',
  resultKeys: ['Items', 'Count', 'ScannedCount'],
  otherKeys: ['ConsumedCapacity'],
};

/** Rules that the model does not tell. */
const wholeRules: Record<string, PaginationRule> = {
  'budgets.DescribeBudgetPerformanceHistory': {
    ...nextToken,
    limitKey: 'MaxResults',
    resultKeys: ['BudgetPerformanceHistory'],
  },
  'cloudwatch.DescribeAlarms': {
    ...nextToken,
    limitKey: 'MaxRecords',
    resultKeys: ['MetricAlarms', 'CompositeAlarms'],
  },
  'dynamodb.Query': dynamodbItems,
  'dynamodb.Scan': dynamodbItems,
  'ec2.DescribeVpcEndpointServices': {
    ...nextToken,
    limitKey: 'MaxResults',
    resultKeys: ['ServiceDetails', 'ServiceNames'],
  },
  'route53.ListResourceRecordSets': {
    inputTokens: ['StartRecordName', 'StartRecordType', 'StartRecordIdentifier'],
    outputTokens: ['NextRecordName', 'NextRecordType', 'NextRecordIdentifier'],
    limitKey: 'MaxItems',
    moreResults: 'IsTruncated',
    resultKeys: ['ResourceRecordSets'],
    otherKeys: [],
  },
  'route53.ListVPCAssociationAuthorizations': { ...nextToken, resultKeys: ['VPCs'], otherKeys: ['HostedZoneId'] },
  's3.ListMultipartUploads': {
    inputTokens: ['KeyMarker', 'UploadIdMarker'],
    outputTokens: ['NextKeyMarker', 'NextUploadIdMarker'],
    limitKey: 'MaxUploads',
    moreResults: 'IsTruncated',
    resultKeys: ['Uploads', 'CommonPrefixes'],
    otherKeys: s3OtherKeys,
  },
  's3.ListObjectVersions': {
    inputTokens: ['KeyMarker', 'VersionIdMarker'],
    outputTokens: ['NextKeyMarker', 'NextVersionIdMarker'],
    limitKey: 'MaxKeys',
    moreResults: 'IsTruncated',
    resultKeys: ['Versions', 'DeleteMarkers', 'CommonPrefixes'],
    otherKeys: s3OtherKeys,
  },
  's3.ListObjects': {
    inputTokens: ['Marker'],
    outputTokens: ['NextMarker || Contents[-1].Key'],
    limitKey: 'MaxKeys',
    moreResults: 'IsTruncated',
    resultKeys: ['Contents', 'CommonPrefixes'],
    otherKeys: s3OtherKeys,
  },
};

const otherKeys: Record<string, readonly string[]> = {
  'iam.GetGroup': ['Group'],
  'rds.DescribeCertificates': ['DefaultCertificateForNewLaunches'],
  's3.ListBuckets': ['Owner', 'Prefix'],
  's3.ListObjectsV2': s3OtherKeys,
  's3.ListParts': ['ChecksumAlgorithm', 'Initiator', 'Owner', 'StorageClass', 'ChecksumType'],
};

/** Operations of the model that page but that the CLI does not put together. */
const singlePages = new Set(['route53.ListResourceRecordSetProtections']);

/** The pagination of an operation, or undefined when the CLI does not page it. */
export function paginationOf({ service, operation }: Call): PaginationRule | undefined {
  const id = `${service.id}.${operation.name}`;
  const whole = wholeRules[id];
  if (whole || singlePages.has(id)) return whole;
  const model = operation.paginate;
  if (!model || model.resultKeys.length === 0) return undefined;
  const output = operation.output === undefined ? undefined : service.shapes[operation.output];
  const isTruncatable = output?.type === 'structure' && 'IsTruncated' in output.members;
  return {
    inputTokens: [model.inputToken],
    outputTokens: [model.outputToken],
    resultKeys: model.resultKeys,
    otherKeys: otherKeys[id] ?? [],
    ...(model.pageSize === undefined ? {} : { limitKey: model.pageSize }),
    ...(isTruncatable ? { moreResults: 'IsTruncated' } : {}),
  };
}
