import type { ServiceModel } from '../../../wire/service-model.ts';

/**
 * AWS Free Tier, for which no SDK package is in reach. Names and types as in the API reference
 * (docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_freetier_GetAccountPlanState.html and
 * …/API_freetier_GetFreeTierUsage.html).
 */
export const freetier: ServiceModel = {
  id: 'freetier',
  sdkId: 'FreeTier',
  signingName: 'freetier',
  endpointPrefix: 'freetier',
  globalEndpoint: { host: 'freetier.us-east-1.api.aws', signingRegion: 'us-east-1' },
  apiVersion: '2023-09-07',
  protocol: 'awsJson1_0',
  protocols: ['awsJson1_0'],
  targetPrefix: 'AWSFreeTierService',
  source: 'the AWS Free Tier API reference (API version 2023-09-07)',
  operations: {
    GetAccountPlanState: {
      name: 'GetAccountPlanState',
      input: 'GetAccountPlanStateRequest',
      output: 'GetAccountPlanStateResponse',
      errors: [
        'AccessDeniedException',
        'InternalServerException',
        'ResourceNotFoundException',
        'ThrottlingException',
        'ValidationException',
      ],
    },
    GetFreeTierUsage: {
      name: 'GetFreeTierUsage',
      input: 'GetFreeTierUsageRequest',
      output: 'GetFreeTierUsageResponse',
      errors: ['InternalServerException', 'ThrottlingException', 'ValidationException'],
      paginate: {
        inputToken: 'nextToken',
        outputToken: 'nextToken',
        pageSize: 'maxResults',
        resultKeys: ['freeTierUsages'],
      },
    },
    UpgradeAccountPlan: {
      name: 'UpgradeAccountPlan',
      input: 'UpgradeAccountPlanRequest',
      output: 'UpgradeAccountPlanResponse',
      errors: [
        'AccessDeniedException',
        'InternalServerException',
        'ResourceNotFoundException',
        'ThrottlingException',
        'ValidationException',
      ],
    },
  },
  shapes: {
    AccessDeniedException: failure('AccessDeniedException', 'client', 400),
    AccountPlanStatus: { type: 'enum', values: ['NOT_STARTED', 'ACTIVE', 'EXPIRED'] },
    AccountPlanType: { type: 'enum', values: ['FREE', 'PAID'] },
    CurrencyCode: { type: 'enum', values: ['USD'] },
    Dimension: {
      type: 'enum',
      values: ['SERVICE', 'OPERATION', 'USAGE_TYPE', 'REGION', 'FREE_TIER_TYPE', 'DESCRIPTION', 'USAGE_PERCENTAGE'],
    },
    DimensionValues: {
      type: 'structure',
      members: { Key: { shape: 'Dimension' }, Values: { shape: 'string[]' }, MatchOptions: { shape: 'MatchOption[]' } },
      required: ['Key', 'Values', 'MatchOptions'],
    },
    Expression: {
      type: 'structure',
      members: {
        Or: { shape: 'Expressions' },
        And: { shape: 'Expressions' },
        Not: { shape: 'Expression' },
        Dimensions: { shape: 'DimensionValues' },
      },
    },
    Expressions: { type: 'list', member: { shape: 'Expression' } },
    FreeTierUsage: {
      type: 'structure',
      members: {
        service: { shape: 'string' },
        operation: { shape: 'string' },
        usageType: { shape: 'string' },
        region: { shape: 'string' },
        actualUsageAmount: { shape: 'number' },
        forecastedUsageAmount: { shape: 'number' },
        limit: { shape: 'number' },
        unit: { shape: 'string' },
        description: { shape: 'string' },
        freeTierType: { shape: 'string' },
      },
    },
    FreeTierUsages: { type: 'list', member: { shape: 'FreeTierUsage' } },
    GetAccountPlanStateRequest: { type: 'structure', members: {} },
    GetAccountPlanStateResponse: {
      type: 'structure',
      members: {
        accountId: { shape: 'string' },
        accountPlanType: { shape: 'AccountPlanType' },
        accountPlanStatus: { shape: 'AccountPlanStatus' },
        accountPlanRemainingCredits: { shape: 'MonetaryAmount' },
        accountPlanExpirationDate: { shape: 'timestamp', timestampFormat: 'date-time' },
      },
      required: ['accountId', 'accountPlanType', 'accountPlanStatus'],
    },
    GetFreeTierUsageRequest: {
      type: 'structure',
      members: { filter: { shape: 'Expression' }, maxResults: { shape: 'number' }, nextToken: { shape: 'string' } },
    },
    GetFreeTierUsageResponse: {
      type: 'structure',
      members: { freeTierUsages: { shape: 'FreeTierUsages' }, nextToken: { shape: 'string' } },
      required: ['freeTierUsages'],
    },
    InternalServerException: failure('InternalServerException', 'server', 500),
    MatchOption: {
      type: 'enum',
      values: ['EQUALS', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS', 'GREATER_THAN_OR_EQUAL'],
    },
    'MatchOption[]': { type: 'list', member: { shape: 'MatchOption' } },
    MonetaryAmount: {
      type: 'structure',
      members: { amount: { shape: 'number' }, unit: { shape: 'CurrencyCode' } },
      required: ['amount', 'unit'],
    },
    ResourceNotFoundException: failure('ResourceNotFoundException', 'client', 400),
    ThrottlingException: failure('ThrottlingException', 'client', 400),
    UpgradeAccountPlanRequest: {
      type: 'structure',
      members: { accountPlanType: { shape: 'AccountPlanType' } },
      required: ['accountPlanType'],
    },
    UpgradeAccountPlanResponse: {
      type: 'structure',
      members: {
        accountId: { shape: 'string' },
        accountPlanType: { shape: 'AccountPlanType' },
        accountPlanStatus: { shape: 'AccountPlanStatus' },
      },
      required: ['accountId', 'accountPlanType', 'accountPlanStatus'],
    },
    ValidationException: failure('ValidationException', 'client', 400),
    'string[]': { type: 'list', member: { shape: 'string' } },
  },
  waiters: {},
};

function failure(code: string, fault: 'client' | 'server', status: number) {
  return {
    type: 'structure' as const,
    members: { message: { shape: 'string' } },
    required: ['message'],
    error: { code, status, fault },
  };
}
