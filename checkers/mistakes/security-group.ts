import { defineMistakes } from '../outcome.ts';

export const securityGroupMistakes = defineMistakes({
  port80Closed: {
    id: 'sg-port-80-closed',
    message: '보안 그룹 {groupId|이/가} 80번 포트를 열어 두지 않았어요.',
    hints: [
      '브라우저가 오래 기다리기만 하나요? 그건 누군가 말없이 패킷을 버린다는 뜻이에요.',
      '보안 그룹은 적어 둔 것만 들여보내요. 80번 인바운드 규칙이 없으면 응답이 아니라 침묵이 돌아와요.',
      "`aws ec2 authorize-security-group-ingress --group-id {groupId} --ip-permissions 'IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=0.0.0.0/0,Description=http}]'`를 실행하세요.",
    ],
  },
  sshOpenToWorld: {
    id: 'ssh-open-to-world',
    message: '보안 그룹 {groupId|이/가} 22번 포트를 온 세상(0.0.0.0/0)에 열어 두었어요.',
    hints: [
      '이 서버에 지금 로그인해야 하는 사람이 전 세계에 있나요?',
      '열린 22번 포트는 몇 분 안에 자동화된 로그인 시도를 받기 시작해요. 접속은 Session Manager나 EC2 Instance Connect로 할 수 있어요.',
      '`aws ec2 revoke-security-group-ingress --group-id {groupId} --security-group-rule-ids {ruleId}`로 닫으세요.',
    ],
  },
  everythingOpen: {
    id: 'all-ports-open',
    message: '보안 그룹 {groupId|이/가} 모든 포트를 온 세상에 열어 두었어요.',
    hints: [
      '웹 서버에 정말 필요한 포트는 몇 번인가요?',
      '프로토콜 -1이나 0-65535 규칙은 문이 아니라 벽을 없앤 것과 같아요.',
      '`aws ec2 revoke-security-group-ingress --group-id {groupId} --security-group-rule-ids {ruleId}`로 지우고 80번만 여세요.',
    ],
  },
  ruleWithoutDescription: {
    id: 'sg-rule-no-description',
    message: '보안 그룹 {groupId}의 {port}번 규칙에 설명이 없어요.',
    hints: [
      '반년 뒤에 이 규칙을 본 동료가 지워도 되는지 알 수 있을까요?',
      '규칙에 Description을 적어 두면 왜 열었는지가 규칙과 함께 남아요.',
      '`aws ec2 update-security-group-rule-descriptions-ingress --group-id {groupId} --security-group-rule-descriptions SecurityGroupRuleId={ruleId},Description=http`를 실행하세요.',
    ],
  },
});
