import { defineMessages } from './message.ts';

/** Why Session Manager does not reach an instance, as far as `aws` can find out by itself. */
export const sessionTargetMessages = defineMessages({
  missing: {
    code: 'session-target-missing',
    text: '{target|은/는} 이 리전에 없는 인스턴스예요.',
    remedy: "`aws ec2 describe-instances --query 'Reservations[].Instances[].InstanceId'`로 ID를 확인하세요.",
  },
  notRunning: {
    code: 'session-target-not-running',
    text: '인스턴스가 지금 {state} 상태예요.',
    remedy:
      '`aws ec2 wait instance-running --instance-ids {target}`으로 기다리거나, 멈춰 있다면 start-instances로 시작하세요.',
  },
  noProfile: {
    code: 'session-target-no-profile',
    text: '인스턴스에 인스턴스 프로파일이 없어서 SSM 에이전트가 AWS에 연결할 권한이 없어요.',
    remedy:
      'AmazonSSMManagedInstanceCore 정책이 있는 역할로 인스턴스 프로파일을 만들고 `aws ec2 associate-iam-instance-profile --instance-id {target} --iam-instance-profile Name=<이름>`으로 붙이세요.',
  },
  noRole: {
    code: 'session-target-no-role',
    text: '인스턴스 프로파일 {profile}에 역할이 들어 있지 않아요.',
    remedy:
      '`aws iam add-role-to-instance-profile --instance-profile-name {profile} --role-name <역할>`로 역할을 넣으세요.',
  },
  noPolicy: {
    code: 'session-target-no-policy',
    text: '역할 {role}에 Session Manager가 쓸 정책이 없어요.',
    remedy:
      '`aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore`를 실행하세요.',
  },
  noWay: {
    code: 'session-target-no-way',
    text: '인스턴스 프로파일과 정책은 있는데 SSM 에이전트가 아직 연결되지 않았어요.',
    remedy:
      '막 시작했다면 잠시 기다리세요. 계속 그러면 서브넷에서 인터넷으로 나가는 길(공인 IP와 인터넷 게이트웨이, NAT 게이트웨이, 또는 ssm·ssmmessages VPC 엔드포인트)과 보안 그룹의 아웃바운드 443, 역할의 신뢰 정책(ec2.amazonaws.com)을 확인하세요.',
  },
});
