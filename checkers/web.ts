import { describeInternetGateways, describeSubnets, type Instance } from '../src/account/operations/ec2.ts';
import type { WorldFetchResult } from '../src/core/world-connection.ts';
import { failWithProblems, type Problem } from './candidates.ts';
import type { Check, CheckContext, CheckOutcome } from './define.ts';
import { explainMissingInstance, findInstance, labelOf } from './find-instance.ts';
import { networkMistakes } from './mistakes/network.ts';
import { securityGroupMistakes } from './mistakes/security-group.ts';
import { webMistakes } from './mistakes/web.ts';
import { pass, pending } from './outcome.ts';
import { internetGatewayOf, routeTableOf, routeTablesOf } from './routing.ts';
import { inboundRulesOf, isFromWorld, letsTcpIn } from './security-rules.ts';

/** How long after a start the boot script may still be installing the web server. */
const bootAllowanceMs = 3 * 60_000;

/** What lies between the internet and port 80 of an instance and does not let packets through, outermost first. */
async function pathProblems(context: CheckContext, instance: Instance): Promise<Problem[]> {
  const { account } = context;
  const { VpcId: vpcId = '', SubnetId: subnetId = '' } = instance;
  const problems: Problem[] = [];
  const gateway = internetGatewayOf(routeTableOf(await routeTablesOf(context, vpcId), subnetId));
  if (!gateway) {
    problems.push({ mistake: networkMistakes.noInternetRoute, parameters: { subnetId } });
  } else {
    const attached = await account.list(describeInternetGateways, {
      Filters: [{ Name: 'attachment.vpc-id', Values: [vpcId] }],
    });
    if (!attached.some((one) => one.InternetGatewayId === gateway.gatewayId)) {
      problems.push({ mistake: networkMistakes.igwNotAttached, parameters: { gatewayId: gateway.gatewayId, vpcId } });
    }
  }
  if (!instance.PublicIpAddress) {
    const [subnet] = await account.list(describeSubnets, { SubnetIds: [subnetId] });
    const parameters = { name: labelOf(instance), subnetId: subnet?.SubnetId ?? subnetId };
    problems.push({ mistake: networkMistakes.noPublicIp, parameters });
  }
  const rules = await inboundRulesOf(context, instance);
  if (!rules.some((rule) => isFromWorld(rule) && letsTcpIn(rule, 80))) {
    const groupId = instance.SecurityGroups?.[0]?.GroupId ?? '';
    problems.push({ mistake: securityGroupMistakes.port80Closed, parameters: { groupId } });
  }
  return problems;
}

/** Packets from the internet get as far as port 80 of the instance: address, route, gateway, security group. */
export function webPathOpen(role: string): Check {
  return {
    id: 'web-path-open',
    title: '인터넷에서 80번 포트까지 길이 열려 있다',
    needs: ['instance-running'],
    async run(context) {
      const instance = await findInstance(context, role);
      if (!instance) return explainMissingInstance(context, role);
      const evidence = { expected: '공인 IP, 0.0.0.0/0 → igw, 보안 그룹 tcp 80' };
      const problems = await pathProblems(context, instance);
      if (problems.length === 0) return pass('주소, 경로, 게이트웨이, 보안 그룹이 모두 이어져 있어요.', evidence);
      return failWithProblems({ id: instance.InstanceId ?? '', name: labelOf(instance) }, problems, evidence);
    },
  };
}

function describeAnswer(result: WorldFetchResult): string {
  return result.kind === 'response' ? `HTTP ${result.response.status}` : result.failure;
}

function pageOutcome(
  context: CheckContext,
  instance: Instance,
  page: { url: string; expected: string; result: WorldFetchResult },
): CheckOutcome {
  const { url, expected, result } = page;
  const evidence = { expected: `HTTP 200, 본문에 «${expected}»`, found: `${url} → ${describeAnswer(result)}` };
  if (result.kind === 'response' && result.response.status === 200) {
    const body = new TextDecoder().decode(result.response.body);
    if (body.includes(expected))
      return pass(`${url} 페이지가 나와요.`, { ...evidence, found: body.trim().slice(0, 200) });
  }
  const startedMs = instance.LaunchTime?.getTime() ?? 0;
  if (context.nowMs - startedMs < bootAllowanceMs) {
    return pending('서버는 켜졌고 웹 서버를 설치하는 중일 수 있어요. 보통 1~2분 걸려요.', evidence);
  }
  const { InstanceId: id = '', SubnetId: subnetId = '' } = instance;
  const isResponse = result.kind === 'response';
  const status = isResponse ? result.response.status : '';
  const isRefused = result.kind === 'failure' && result.failure !== 'timeout';
  const mistake = isResponse ? webMistakes.wrongContent : isRefused ? webMistakes.serverDown : webMistakes.noAnswer;
  const parameters = { url, expected, status, id, subnetId };
  return failWithProblems({ id, name: labelOf(instance) }, [{ mistake, parameters }], evidence);
}

/** GET http://<public address>/ of the instance answers 200 with the learner's page («<prefix> web»). */
export function webPageAnswers(role: string): Check {
  return {
    id: 'web-page-answers',
    title: '브라우저로 열면 내 페이지가 나온다',
    needs: ['web-path-open'],
    async run(context) {
      const instance = await findInstance(context, role);
      if (!instance?.PublicIpAddress) return explainMissingInstance(context, role);
      const url = `http://${instance.PublicIpAddress}/`;
      const result = await context.account.probe(url);
      return pageOutcome(context, instance, { url, expected: `${context.owner.tagValue} web`, result });
    },
  };
}
