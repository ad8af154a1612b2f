import type { DescribeKeyPairsRequest, DescribeKeyPairsResult, KeyPairInfo } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { applyFilters, type FilterTable } from '../filters.ts';
import { requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { requireKeyPairNamed } from './find-key-pair.ts';
import type { KeyPairRecord } from './key-pair-record.ts';

const filters: FilterTable<KeyPairInfo> = {
  'key-pair-id': (pair) => pair.KeyPairId,
  'key-name': (pair) => pair.KeyName,
  fingerprint: (pair) => pair.KeyFingerprint,
};

function toKeyPairInfo(state: Ec2State, record: KeyPairRecord, includePublicKey: boolean): KeyPairInfo {
  return {
    KeyPairId: record.keyPairId,
    KeyType: record.keyType,
    Tags: tagsOf(state, record.keyPairId),
    ...(includePublicKey && { PublicKey: record.publicKey }),
    CreateTime: record.createdAtMs,
    KeyName: record.keyName,
    KeyFingerprint: record.fingerprint,
  };
}

export function describeKeyPairs(input: DescribeKeyPairsRequest, context: RequestContext): DescribeKeyPairsResult {
  const state = ec2State(context);
  const named = (input.KeyNames ?? []).map((name) => requireKeyPairNamed(state, name));
  const wanted = [...named, ...requireResources(resourceKinds.keyPair, state, input.KeyPairIds ?? [])];
  const records = input.KeyNames?.length || input.KeyPairIds?.length ? wanted : Object.values(state.keyPairs);
  const pairs = records.map((record) => toKeyPairInfo(state, record, input.IncludePublicKey ?? false));
  return { KeyPairs: applyFilters(pairs, input.Filters, filters) };
}
