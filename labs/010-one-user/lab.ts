import { elasticIpOn } from '../../checkers/addresses.ts';
import {
  instanceFromAl2023,
  instanceRequiresImdsV2,
  instanceRunning,
  instanceScaledUp,
} from '../../checkers/compute.ts';
import { defineLab } from '../../checkers/define.ts';
import { nothingBilled } from '../../checkers/leftovers.ts';
import { s3GatewayEndpoint, subnetsInTwoZones } from '../../checkers/network.ts';
import { rulesAreDescribed, sshClosedToWorld } from '../../checkers/security-groups.ts';
import { webPageAnswers, webPathOpen } from '../../checkers/web.ts';

const isServing = [instanceRunning('web1'), webPathOpen('web1'), webPageAnswers('web1')];

export default defineLab({
  title: '사용자 1명: 서버 한 대로 시작하기',
  users: 1,
  estimatedMinutes: 45,
  cost: {
    usdPerHour: 0.032,
    items: [
      { label: 't3.small 인스턴스 (키우기 전 t3.micro는 0.013)', usdPerHour: 0.026 },
      { label: '공인 IPv4 주소 1개', usdPerHour: 0.005 },
      { label: '디스크 gp3 8 GiB', usdPerHour: 0.001 },
    ],
  },
  steps: [
    {
      id: 'web',
      title: '웹 페이지부터 띄우기',
      checks: [instanceRunning('web1'), instanceFromAl2023('web1'), webPathOpen('web1'), webPageAnswers('web1')],
    },
    { id: 'network', title: '네트워크 들여다보고 넓히기', checks: [subnetsInTwoZones, s3GatewayEndpoint] },
    {
      id: 'guard',
      title: '문단속: 보안 그룹과 IMDSv2',
      checks: [sshClosedToWorld('web1'), rulesAreDescribed('web1'), instanceRequiresImdsV2('web1'), ...isServing],
    },
    { id: 'address', title: '바뀌지 않는 주소: Elastic IP', checks: [elasticIpOn('web1'), ...isServing] },
    {
      id: 'scale-up',
      title: '스케일업: 멈추고, 키우고, 다시 켜기',
      checks: [instanceScaledUp('web1', 'small'), ...isServing, elasticIpOn('web1')],
    },
  ],
  cleanup: [nothingBilled],
});
