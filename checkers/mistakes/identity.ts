import { defineMistakes } from '../outcome.ts';

export const identityMistakes = defineMistakes({
  root: {
    id: 'root-identity',
    message: '루트 사용자의 자격 증명을 쓰고 있어요.',
    hints: [
      '`aws sts get-caller-identity`의 Arn 끝을 읽어 보세요.',
      '루트 사용자는 계정을 통째로 없앨 수도 있어서 평소 작업에 쓰지 않아요. 실습용 사용자를 따로 만들어야 해요.',
      'IAM Identity Center에서 사용자를 만들고 `aws configure sso`로 로그인하세요. 루트 액세스 키는 콘솔의 «보안 자격 증명»에서 지우세요.',
    ],
  },
  wrongHomeRegion: {
    id: 'wrong-region-profile',
    message: '지금 보고 있는 리전은 {found|이에요/예요}. 실습은 서울({expected})에서 해요.',
    hints: [
      '`aws configure get region`이 무엇을 답하나요?',
      '리전마다 자원이 따로 있어요. 다른 리전을 보고 있으면 만든 것이 하나도 보이지 않아요.',
      '`aws configure set region {expected}`를 실행하고 다시 확인하세요.',
    ],
  },
  zonesMissing: {
    id: 'zones-missing',
    message: '서울 리전의 가용 영역 2a와 2c가 모두 보이지 않아요.',
    hints: [
      '`aws ec2 describe-availability-zones`의 답에 무엇이 있나요?',
      '실습은 2a와 2c 두 영역을 써요. 두 영역의 State가 available이어야 해요.',
      '`aws ec2 describe-availability-zones --region ap-northeast-2 --output table`로 상태를 보고, 막혀 있으면 AWS Health 대시보드를 확인하세요.',
    ],
  },
});
