import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import type { InstanceMetadataOptionsRequest } from '../../../../wire/generated/ec2.ts';
import type { MetadataOptions } from './instance-record.ts';

/** What an account may preset for new instances in a Region. What it leaves out is decided by the AMI. */
export type MetadataDefaults = Partial<Omit<MetadataOptions, 'httpProtocolIpv6'>>;

/** Defaults of an instance: an AMI that requires IMDSv2 also allows one hop more, for containers. */
export function defaultMetadataOptions(requiresImdsV2: boolean): MetadataOptions {
  return {
    httpTokens: requiresImdsV2 ? 'required' : 'optional',
    httpEndpoint: 'enabled',
    httpProtocolIpv6: 'disabled',
    httpPutResponseHopLimit: requiresImdsV2 ? 2 : 1,
    instanceMetadataTags: 'disabled',
  };
}

function oneOf<const Value extends string>(value: string, allowed: readonly Value[], parameter: string): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found) return found;
  throw new AwsError(ec2InstanceErrors.metadataOptionInvalid, { value, parameter, values: allowed.join(', ') });
}

const onOff = ['enabled', 'disabled'] as const;

/** The options after a request's changes. Throws InvalidParameterValue. */
export function changedMetadataOptions(
  present: MetadataOptions,
  request: InstanceMetadataOptionsRequest,
): MetadataOptions {
  const hopLimit = request.HttpPutResponseHopLimit ?? present.httpPutResponseHopLimit;
  if (!Number.isInteger(hopLimit) || hopLimit < 1 || hopLimit > 64) {
    throw new AwsError(ec2InstanceErrors.metadataOptionInvalid, {
      value: hopLimit,
      parameter: 'HttpPutResponseHopLimit',
      values: '1 to 64',
    });
  }
  return {
    httpTokens: oneOf(request.HttpTokens ?? present.httpTokens, ['optional', 'required'], 'HttpTokens'),
    httpEndpoint: oneOf(request.HttpEndpoint ?? present.httpEndpoint, onOff, 'HttpEndpoint'),
    httpProtocolIpv6: oneOf(request.HttpProtocolIpv6 ?? present.httpProtocolIpv6, onOff, 'HttpProtocolIpv6'),
    httpPutResponseHopLimit: hopLimit,
    instanceMetadataTags: oneOf(
      request.InstanceMetadataTags ?? present.instanceMetadataTags,
      onOff,
      'InstanceMetadataTags',
    ),
  };
}
