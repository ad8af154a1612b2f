import type {
  GetInstanceMetadataDefaultsRequest,
  GetInstanceMetadataDefaultsResult,
  ModifyInstanceMetadataDefaultsRequest,
  ModifyInstanceMetadataDefaultsResult,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { refuseUnsupported } from '../operation.ts';
import { ec2State } from '../state.ts';
import { changedMetadataOptions, defaultMetadataOptions, type MetadataDefaults } from './metadata-options.ts';

/** GetInstanceMetadataDefaults: only what the account has preset. */
export function getInstanceMetadataDefaults(
  _input: GetInstanceMetadataDefaultsRequest,
  context: RequestContext,
): GetInstanceMetadataDefaultsResult {
  const defaults = ec2State(context).metadataDefaults;
  return {
    AccountLevel: {
      ...(defaults.httpTokens && { HttpTokens: defaults.httpTokens }),
      ...(defaults.httpPutResponseHopLimit && { HttpPutResponseHopLimit: defaults.httpPutResponseHopLimit }),
      ...(defaults.httpEndpoint && { HttpEndpoint: defaults.httpEndpoint }),
      ...(defaults.instanceMetadataTags && { InstanceMetadataTags: defaults.instanceMetadataTags }),
      ManagedBy: 'account',
    },
  };
}

/** ModifyInstanceMetadataDefaults: 'no-preference' (hop limit -1) leaves the choice to the AMI again. */
export function modifyInstanceMetadataDefaults(
  input: ModifyInstanceMetadataDefaultsRequest,
  context: RequestContext,
): ModifyInstanceMetadataDefaultsResult {
  refuseUnsupported({ HttpTokensEnforced: input.HttpTokensEnforced === 'enabled' });
  const { HttpTokens, HttpEndpoint, HttpPutResponseHopLimit, InstanceMetadataTags } = input;
  const state = ec2State(context);
  const chosen = (value: string | undefined) => (value === 'no-preference' ? undefined : value);
  const hopLimit = HttpPutResponseHopLimit === -1 ? undefined : HttpPutResponseHopLimit;
  const checked = changedMetadataOptions(defaultMetadataOptions(false), {
    ...(chosen(HttpTokens) && { HttpTokens: chosen(HttpTokens)! }),
    ...(chosen(HttpEndpoint) && { HttpEndpoint: chosen(HttpEndpoint)! }),
    ...(hopLimit !== undefined && { HttpPutResponseHopLimit: hopLimit }),
    ...(chosen(InstanceMetadataTags) && { InstanceMetadataTags: chosen(InstanceMetadataTags)! }),
  });
  const next: MetadataDefaults = { ...state.metadataDefaults };
  const set = <Key extends keyof MetadataDefaults>(key: Key, asked: unknown, kept: unknown) => {
    if (asked === undefined) return;
    if (kept === undefined) delete next[key];
    else next[key] = checked[key];
  };
  set('httpTokens', HttpTokens, chosen(HttpTokens));
  set('httpEndpoint', HttpEndpoint, chosen(HttpEndpoint));
  set('httpPutResponseHopLimit', HttpPutResponseHopLimit, hopLimit);
  set('instanceMetadataTags', InstanceMetadataTags, chosen(InstanceMetadataTags));
  state.metadataDefaults = next;
  return { Return: true };
}
