import { defineMessages } from './message.ts';

/** Why a check could not be made: never the learner's failure. `{action}` is e.g. 'ec2:DescribeVpcs'. */
export const checkMessages = defineMessages({
  'access-denied': {
    code: 'check-access-denied',
    text: '{action} 권한이 없어서 확인하지 못했어요.',
    remedy: '지금 쓰는 사용자나 역할에 읽기 권한(infra/checker-policy.json)을 붙인 뒤 다시 확인해 주세요.',
  },
  throttled: {
    code: 'check-throttled',
    text: 'AWS가 요청이 너무 잦다며 {action}에 답하지 않았어요.',
    remedy: '30초쯤 기다렸다가 다시 확인해 주세요.',
  },
  'expired-credentials': {
    code: 'check-expired-credentials',
    text: '자격 증명의 유효 시간이 끝났어요.',
    remedy: '`aws sso login`(IAM Identity Center)이나 `aws login`으로 다시 로그인하거나 새 임시 키를 받아 주세요.',
  },
  'invalid-credentials': {
    code: 'check-invalid-credentials',
    text: 'AWS가 이 자격 증명을 인정하지 않았어요.',
    remedy: '`aws sts get-caller-identity`가 되는지 보고, 액세스 키와 컴퓨터의 시계가 맞는지 확인해 주세요.',
  },
  'no-credentials': {
    code: 'check-no-credentials',
    text: 'AWS 자격 증명을 찾지 못했어요.',
    remedy: '`aws configure` 또는 `aws configure sso`로 프로필을 만들거나 --profile로 프로필 이름을 알려 주세요.',
  },
  network: {
    code: 'check-network',
    text: 'AWS에 연결하지 못했어요({code}).',
    remedy: '인터넷 연결과 프록시 설정, --endpoint-url의 주소를 확인해 주세요.',
  },
  certificate: {
    code: 'check-certificate',
    text: 'AWS의 인증서를 믿을 수 없어서 연결하지 못했어요({code}).',
    remedy: '회사 네트워크라면 회사 인증서(PEM) 파일의 경로를 AWS_CA_BUNDLE 환경 변수에 적고 다시 확인해 주세요.',
  },
  'not-implemented': {
    code: 'check-not-implemented',
    text: '이 샌드박스는 {action}에 답할 줄 몰라요.',
    remedy: '`npm run sandbox`로 최신 샌드박스를 다시 켜고 확인해 주세요.',
  },
  other: {
    code: 'check-failed',
    text: '{action}의 답을 받지 못했어요({code}).',
    remedy: '잠시 뒤에 다시 확인하고, 계속되면 아래 내용을 그대로 제보해 주세요.',
  },
  defect: {
    code: 'check-defect',
    text: '확인하는 프로그램에 문제가 생겼어요.',
    remedy: '실습을 잘못한 것이 아니에요. 아래 내용을 그대로 제보해 주세요.',
  },
});
