import { defineMessages } from './message.ts';

/** The Korean line about an error of an AWS service that the catalogue of errors does not know in these words. */
export const awsServiceFailures = defineMessages({
  expiredKeys: {
    code: 'aws-service-expired-keys',
    text: '임시 자격 증명의 유효 시간이 지났어요.',
    remedy: '자격 증명을 다시 받아 키 두 개와 AWS_SESSION_TOKEN을 모두 새 값으로 바꾸세요.',
  },
  unknownKeys: {
    code: 'aws-service-unknown-keys',
    text: 'AWS가 모르는 액세스 키예요. 지워졌거나 꺼졌거나, 잘못 복사됐을 수 있어요.',
    remedy: '`aws configure list`로 어떤 키를 쓰는지 보고, 환경 변수와 프로필 가운데 어느 쪽의 값인지 확인하세요.',
  },
  wrongSecret: {
    code: 'aws-service-wrong-secret',
    text: '시크릿 액세스 키가 액세스 키 ID와 맞지 않아요. 복사할 때 글자가 빠지거나 빈칸이 붙었을 수 있어요.',
    remedy: '`aws configure`로 두 키를 같은 쌍으로 다시 입력하세요.',
  },
  wrongClock: {
    code: 'aws-service-wrong-clock',
    text: '이 컴퓨터의 시계가 실제 시각과 많이 달라요.',
    remedy: '`date -u`로 시각을 확인하고, 시계가 자동으로 맞춰지게 설정하세요.',
  },
  notAllowed: {
    code: 'aws-service-not-allowed',
    text: '지금 쓰는 사용자나 역할에 이 작업을 할 권한이 없어요.',
    remedy:
      '`aws sts get-caller-identity`로 누구인지 확인하고, IAM 정책에 이 작업(Action)과 대상(Resource)이 있는지 보세요.',
  },
  notReady: {
    code: 'aws-service-account-not-ready',
    text: '이 계정은 아직 이 서비스를 쓸 수 없어요. 가입 확인이 끝나지 않았거나 켜지 않은 리전일 수 있어요.',
    remedy: 'AWS에서 온 메일과 결제 수단을 확인하고, 리전이 켜져 있는지 보세요.',
  },
  throttled: {
    code: 'aws-service-throttled',
    text: '짧은 시간에 요청을 너무 많이 보냈어요.',
    remedy: '잠시 기다렸다가 다시 실행하고, 반복문이라면 사이에 `sleep 1`을 넣으세요.',
  },
  quota: {
    code: 'aws-service-quota',
    text: '이 계정이 이 리전에서 만들 수 있는 개수를 다 썼어요.',
    remedy: '쓰지 않는 것을 지우거나, Service Quotas에서 할당량을 늘려 달라고 요청하세요.',
  },
  noCapacity: {
    code: 'aws-service-no-capacity',
    text: '이 가용 영역에 지금 그 인스턴스 유형의 남는 자리가 없어요.',
    remedy: '다른 가용 영역의 서브넷이나 다른 인스턴스 유형으로 해 보세요.',
  },
  trouble: {
    code: 'aws-service-trouble',
    text: '서비스 쪽에 잠깐 문제가 생겼어요.',
    remedy: '잠시 기다렸다가 같은 명령을 다시 실행하세요.',
  },
  stillUsed: {
    code: 'aws-service-still-used',
    text: '다른 리소스가 아직 이것을 쓰고 있어요.',
    remedy: '이것에 연결되거나 이것을 가리키는 리소스를 먼저 지우거나 떼어 내세요.',
  },
  notFound: {
    code: 'aws-service-not-found',
    text: '그 이름이나 ID를 가진 것이 이 계정의 이 리전에 없어요.',
    remedy: 'describe나 list 명령으로 이름과 ID를 다시 찾고, `aws configure get region`으로 리전을 확인하세요.',
  },
  alreadyThere: {
    code: 'aws-service-already-there',
    text: '같은 것이 이미 있어요.',
    remedy: '있는 것을 그대로 쓰거나, 다른 이름으로 만드세요.',
  },
});
