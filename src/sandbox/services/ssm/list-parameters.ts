import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { Parameter, SsmOperations } from '../../../wire/generated/ssm.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { tokenPage, type Page } from '../../token-page.ts';
import { filterParameters, isNameUnder } from './parameter-filters.ts';
import { currentVersion, findRecord, ssmState, type ParameterRecord } from './parameter-record.ts';
import { metadataView, parameterView, publicParameters } from './parameter-view.ts';

/** GetParametersByPath answers at most 10 a page, the other lists 50. */
const maxByPath = 10;
const maxListed = 50;

function sortedRecords(context: RequestContext): ParameterRecord[] {
  return Object.values(ssmState(context).parameters).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pageOf<Item>(items: Item[], input: { MaxResults?: number; NextToken?: string }, max: number): Page<Item> {
  checkConstraints(validationErrors.validationException, [['maxResults', input.MaxResults, { min: 1, max }]]);
  return tokenPage(items, {
    size: input.MaxResults ?? max,
    token: input.NextToken,
    onInvalidToken: () => {
      throw new AwsError(ssmErrors.invalidNextToken, {});
    },
  });
}

export const listParameterHandlers: Handlers<SsmOperations> = {
  GetParametersByPath: (input, context) => {
    const { Path: path, Recursive: isRecursive = false, WithDecryption: withDecryption } = input;
    if (!path?.startsWith('/')) throw new AwsError(ssmErrors.invalidPath, {});
    const own = filterParameters(sortedRecords(context), input.ParameterFilters, ['Type', 'KeyId', 'Label'])
      .filter((record) => isNameUnder(record.name, path, isRecursive))
      .map((record) => parameterView(record, currentVersion(record), { scope: context, withDecryption }));
    const published: Parameter[] = publicParameters(context.region).filter((parameter) =>
      isNameUnder(parameter.Name!, path, isRecursive),
    );
    const { page, nextToken } = pageOf(path.startsWith('/aws') ? published : own, input, maxByPath);
    return { Parameters: page, ...(nextToken && { NextToken: nextToken }) };
  },

  DescribeParameters: (input, context) => {
    const legacy = input.Filters?.map(({ Key, Values }) => ({ Key, Option: 'BeginsWith', Values })) ?? [];
    const filters = [...(input.ParameterFilters ?? []), ...legacy];
    const records = filterParameters(sortedRecords(context), filters);
    const { page, nextToken } = pageOf(records, input, maxListed);
    const metadata = page.map((record) => metadataView(record, currentVersion(record), context));
    return { Parameters: metadata, ...(nextToken && { NextToken: nextToken }) };
  },

  GetParameterHistory: (input, context) => {
    const record = findRecord(context, input.Name);
    if (!record) throw new AwsError(ssmErrors.parameterNotFound, {});
    const { page, nextToken } = pageOf(record.versions, input, maxListed);
    const versions = page.map((version) => {
      const { ARN: _arn, ...metadata } = metadataView(record, version, context);
      const { Value } = parameterView(record, version, { scope: context, withDecryption: input.WithDecryption });
      return { ...metadata, Value: Value!, Labels: version.labels };
    });
    return { Parameters: versions, ...(nextToken && { NextToken: nextToken }) };
  },
};
