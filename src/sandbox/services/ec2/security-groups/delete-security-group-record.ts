import type { Ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';

/** Removes a security group, its rules and their tags. */
export function deleteSecurityGroupRecord(state: Ec2State, groupId: string): void {
  for (const rule of Object.values(state.securityGroupRules)) {
    if (rule.groupId !== groupId) continue;
    delete state.securityGroupRules[rule.ruleId];
    dropTags(state, rule.ruleId);
  }
  delete state.securityGroups[groupId];
  dropTags(state, groupId);
}
