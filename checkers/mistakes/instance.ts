import { defineMistakes } from '../outcome.ts';

export const instanceMistakes = defineMistakes({
  missing: {
    id: 'instance-missing',
    message: '{prefix} 태그가 붙은 EC2 인스턴스가 없어요.',
    hints: [
      'run-instances 명령이 인스턴스 ID를 답했나요, 오류를 답했나요?',
      '인스턴스를 만드는 명령이 실패했거나 아직 실행하지 않았어요. 오류가 있었다면 마지막 줄의 괄호 안 코드가 이유예요.',
      '1단계의 «웹 서버 한 대 켜기» 블록을 다시 실행하세요.',
    ],
  },
  terminated: {
    id: 'instance-terminated',
    message: '{name} 인스턴스는 이미 종료(terminated)되어 사라지는 중이에요.',
    hints: [
      '인스턴스의 State를 확인해 보세요.',
      '종료한 인스턴스는 되살릴 수 없어요. 멈춤(stop)과 종료(terminate)는 달라요.',
      '1단계의 «웹 서버 한 대 켜기» 블록으로 새로 만드세요.',
    ],
  },
  untagged: {
    id: 'tag-missing',
    message: '인스턴스 {id}에 Project={prefix} 태그가 없어요.',
    hints: [
      '이 인스턴스가 누구 것인지 태그로 알 수 있나요?',
      '이 강좌는 Project 태그로 내 자원을 찾아요. 태그가 없으면 확인도 정리도 할 수 없어요.',
      '`aws ec2 create-tags --resources {id} --tags Key=Project,Value={prefix} Key=Name,Value={name}`로 붙이세요.',
    ],
  },
  wrongRegion: {
    id: 'wrong-region',
    message: '인스턴스가 {expected|이/가} 아니라 {region} 리전에서 켜져 있어요.',
    hints: [
      '터미널의 AWS_DEFAULT_REGION 값은 무엇인가요?',
      '리전이 다르면 VPC도 보안 그룹도 이어지지 않아요. 그 인스턴스는 거기서 계속 요금이 나가요.',
      '`aws ec2 terminate-instances --region {region} --instance-ids {id}`로 지우고, `export AWS_DEFAULT_REGION={expected}` 뒤에 다시 만드세요.',
    ],
  },
  stopped: {
    id: 'instance-stopped',
    message: '인스턴스 {name|이/가} 멈춰 있어요(stopped).',
    hints: [
      '켜져 있어야 페이지가 나와요. 마지막으로 실행한 명령이 무엇이었나요?',
      '멈춘 인스턴스는 응답하지 않아요. 유형을 바꾼 다음 start-instances를 빠뜨린 경우가 많아요.',
      '`aws ec2 start-instances --instance-ids {id}`를 실행하고 `aws ec2 wait instance-running --instance-ids {id}`로 기다리세요.',
    ],
  },
  duplicate: {
    id: 'instance-duplicate',
    message: '이름이 {name}인 인스턴스가 {found}개 켜져 있어요. 하나만 있으면 돼요.',
    hints: [
      '서버를 켜는 블록을 몇 번 실행했나요?',
      '블록을 다시 실행할 때마다 서버가 한 대씩 늘고, 요금도 그만큼 늘어요.',
      '`aws ec2 terminate-instances --instance-ids {id}`로 나중에 켠 것을 지우세요.',
    ],
  },
  notAl2023: {
    id: 'not-al2023',
    message: '인스턴스의 AMI가 Amazon Linux 2023이 아니에요({found}).',
    hints: [
      'run-instances의 --image-id에 무엇을 적었나요?',
      '다른 배포판은 패키지 이름과 로그인 사용자가 달라요. Amazon Linux 2는 2026-06-30에 지원이 끝났고요.',
      '--image-id를 resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64로 적어 다시 만드세요.',
    ],
  },
  imdsV1: {
    id: 'imdsv1-allowed',
    message: '인스턴스 {name|이/가} 토큰 없는 메타데이터 요청(IMDSv1)도 받고 있어요.',
    hints: [
      '인스턴스의 MetadataOptions.HttpTokens는 무엇인가요?',
      'optional이면 웹 서버의 허점 하나로 메타데이터가 밖으로 새어 나갈 수 있어요. required여야 토큰을 먼저 받아야만 읽을 수 있어요.',
      '`aws ec2 modify-instance-metadata-options --instance-id {id} --http-tokens required`를 실행하세요.',
    ],
  },
  notScaledUp: {
    id: 'not-scaled-up',
    message: '인스턴스 {name|이/가} 아직 {found|이에요/예요}.',
    hints: [
      'modify-instance-attribute가 오류 없이 끝났나요?',
      '유형은 인스턴스가 완전히 멈춘(stopped) 다음에만 바꿀 수 있어요. 아니면 IncorrectInstanceState 오류가 나요.',
      '`aws ec2 stop-instances`, `aws ec2 wait instance-stopped`, `aws ec2 modify-instance-attribute --instance-id {id} --instance-type Value=t3.small`, `aws ec2 start-instances` 순서로 다시 하세요.',
    ],
  },
  scaledTooFar: {
    id: 'scaled-too-far',
    message: '인스턴스 {name|이/가} 실습에 필요한 것보다 커요({found}).',
    hints: [
      '이 유형은 한 시간에 얼마일까요?',
      '이 단계는 small이면 충분해요. 한 단계 커질 때마다 시간당 요금이 두 배가 돼요.',
      '멈춘 다음 `aws ec2 modify-instance-attribute --instance-id {id} --instance-type Value=t3.small`로 줄이고 다시 켜세요.',
    ],
  },
  launchedLarge: {
    id: 'launched-large',
    message: '인스턴스 {name|은/는} 처음부터 {found|으로/로} 켜졌어요. 키운 것이 아니라 새로 만든 것이에요.',
    hints: [
      '앞 단계에서 쓰던 인스턴스의 ID와 지금 ID가 같은가요?',
      '스케일업은 같은 서버를 멈추고 유형만 바꾸는 일이에요. 새로 만들면 디스크에 있던 것이 사라져요.',
      '`aws ec2 stop-instances --instance-ids {id}`로 멈추고 유형을 t3.small로 확인한 다음 `aws ec2 start-instances --instance-ids {id}`로 켜세요.',
    ],
  },
});
