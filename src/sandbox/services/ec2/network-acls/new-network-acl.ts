import type { World } from '../../../world.ts';
import type { Ec2State } from '../state.ts';
import type { NetworkAclEntry, NetworkAclRecord } from './network-acl-record.ts';

/** Number of the rule that ends every ACL: what matched no other rule is denied. */
export const lastRuleNumber = 32767;

function anyTraffic(ruleNumber: number, egress: boolean, ruleAction: 'allow' | 'deny'): NetworkAclEntry {
  return { ruleNumber, egress, ruleAction, protocol: '-1', cidrBlock: '0.0.0.0/0' };
}

function newAcl(state: Ec2State, world: World, acl: Pick<NetworkAclRecord, 'vpcId' | 'isDefault' | 'entries'>) {
  const record: NetworkAclRecord = { networkAclId: world.newId('acl'), ...acl, associations: [] };
  state.networkAcls[record.networkAclId] = record;
  return record;
}

/** Adds a VPC's default network ACL, which allows everything both ways. */
export function newDefaultNetworkAcl(state: Ec2State, world: World, vpcId: string): NetworkAclRecord {
  const entries = [true, false].flatMap((egress) => [
    anyTraffic(100, egress, 'allow'),
    anyTraffic(lastRuleNumber, egress, 'deny'),
  ]);
  return newAcl(state, world, { vpcId, isDefault: true, entries });
}

/** Adds a network ACL as CreateNetworkAcl does: it denies everything until entries are made. */
export function newCustomNetworkAcl(state: Ec2State, world: World, vpcId: string): NetworkAclRecord {
  const entries = [true, false].map((egress) => anyTraffic(lastRuleNumber, egress, 'deny'));
  return newAcl(state, world, { vpcId, isDefault: false, entries });
}
