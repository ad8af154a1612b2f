import type { SecurityGroupRule } from '../src/account/operations/ec2.ts';
import { failWithProblems } from './candidates.ts';
import type { Check, CheckContext, CheckOutcome } from './define.ts';
import { explainMissingInstance, findInstance } from './find-instance.ts';
import { securityGroupMistakes } from './mistakes/security-group.ts';
import { pass, type Mistake } from './outcome.ts';
import { describeRule, inboundRulesOf, isEveryPort, isFromWorld, letsTcpIn } from './security-rules.ts';

/** The first inbound rule of the instance's groups that `isWrong`, explained by `mistakeOf`; or a pass. */
async function noRuleMay(
  context: CheckContext,
  role: string,
  options: {
    isWrong: (rule: SecurityGroupRule) => boolean;
    mistakeOf: (rule: SecurityGroupRule) => Mistake;
    expected: string;
    message: string;
  },
): Promise<CheckOutcome> {
  const instance = await findInstance(context, role);
  if (!instance) return explainMissingInstance(context, role);
  const rules = await inboundRulesOf(context, instance);
  const evidence = { expected: options.expected, found: rules.map(describeRule).join(' · ') || '인바운드 규칙 없음' };
  const wrong = rules.find(options.isWrong);
  if (!wrong) return pass(options.message, evidence);
  const groupId = wrong.GroupId ?? '';
  const name = instance.SecurityGroups?.find((group) => group.GroupId === groupId)?.GroupName;
  const parameters = { groupId, ruleId: wrong.SecurityGroupRuleId ?? '', port: wrong.FromPort ?? '' };
  return failWithProblems({ id: groupId, name }, [{ mistake: options.mistakeOf(wrong), parameters }], evidence);
}

/** Nobody on the internet may try to log in: port 22 is closed to 0.0.0.0/0, and so is «everything». */
export function sshClosedToWorld(role: string): Check {
  return {
    id: 'ssh-closed-to-world',
    title: '22번 포트가 온 세상에 열려 있지 않다',
    run: (context) =>
      noRuleMay(context, role, {
        isWrong: (rule) => isFromWorld(rule) && letsTcpIn(rule, 22),
        mistakeOf: (rule) =>
          isEveryPort(rule) ? securityGroupMistakes.everythingOpen : securityGroupMistakes.sshOpenToWorld,
        expected: '0.0.0.0/0에는 80, 443번만',
        message: '로그인 포트는 세상에 열려 있지 않아요.',
      }),
  };
}

/** Every inbound rule says why it is there. */
export function rulesAreDescribed(role: string): Check {
  return {
    id: 'rules-are-described',
    title: '인바운드 규칙마다 설명이 있다',
    run: (context) =>
      noRuleMay(context, role, {
        isWrong: (rule) => !rule.Description,
        mistakeOf: () => securityGroupMistakes.ruleWithoutDescription,
        expected: '모든 인바운드 규칙에 Description',
        message: '규칙마다 왜 열었는지 적혀 있어요.',
      }),
  };
}
