import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { setOwn } from '../../../wire/set-own.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { tokenPage } from '../../token-page.ts';
import type { BucketRecord, ConfigurationKind } from './bucket-record.ts';
import { requireBucket } from './require-bucket.ts';

const maxConfigurations = 1000;
const pageSize = 100;

interface Configuration {
  Id?: string;
}

interface Input {
  Bucket: string;
  Id: string;
  ContinuationToken?: string;
}

function configurationsOf(bucket: BucketRecord, kind: ConfigurationKind): Record<string, Configuration> {
  const all = (bucket.configurations ??= {});
  return (all[kind] ??= {}) as Record<string, Configuration>;
}

function malformed(): never {
  throw new AwsError(s3SettingErrors.malformedConfiguration, {});
}

/**
 * The four operations on one kind of configuration, of which a bucket has many with an id each. They are kept as they
 * were given; reports, metrics and moves between tiers do not come of them in the sandbox.
 */
function handlersOf(kind: ConfigurationKind): Handlers<S3Operations> {
  const member = `${kind}Configuration`;
  const open = (input: Input, verb: 'Get' | 'Put', context: RequestContext) =>
    configurationsOf(requireBucket(input.Bucket, context, { action: `s3:${verb}${kind}Configuration` }), kind);
  const require = (configurations: Record<string, Configuration>, id: string) => {
    if (!Object.hasOwn(configurations, id)) throw new AwsError(s3SettingErrors.noSuchConfiguration, {});
    return configurations[id]!;
  };
  return {
    [`PutBucket${kind}Configuration`]: (input: Input & Record<string, unknown>, context: RequestContext) => {
      const configurations = open(input, 'Put', context);
      const configuration = input[member] as Configuration | undefined;
      if (!configuration || configuration.Id !== input.Id || !input.Id) malformed();
      const isNew = !Object.hasOwn(configurations, input.Id);
      if (isNew && Object.keys(configurations).length >= maxConfigurations) {
        throw new AwsError(s3SettingErrors.tooManyConfigurations, {});
      }
      setOwn(configurations, input.Id, configuration);
      return {};
    },
    [`GetBucket${kind}Configuration`]: (input: Input, context: RequestContext) => ({
      [member]: require(open(input, 'Get', context), input.Id),
    }),
    [`DeleteBucket${kind}Configuration`]: (input: Input, context: RequestContext) => {
      const configurations = open(input, 'Put', context);
      require(configurations, input.Id);
      delete configurations[input.Id];
      return {};
    },
    [`ListBucket${kind}Configurations`]: (input: Input, context: RequestContext) => {
      const all = Object.values(open(input, 'Get', context)).sort((a, b) => (a.Id! < b.Id! ? -1 : 1));
      const { page, nextToken } = tokenPage(all, {
        size: pageSize,
        token: input.ContinuationToken,
        onInvalidToken: malformed,
      });
      return {
        IsTruncated: nextToken !== undefined,
        ...(input.ContinuationToken && { ContinuationToken: input.ContinuationToken }),
        ...(nextToken && { NextContinuationToken: nextToken }),
        [`${member}List`]: page,
      };
    },
  } as Handlers<S3Operations>;
}

export const numberedConfigurationHandlers: Handlers<S3Operations> = {
  ...handlersOf('Analytics'),
  ...handlersOf('IntelligentTiering'),
  ...handlersOf('Inventory'),
  ...handlersOf('Metrics'),
};
