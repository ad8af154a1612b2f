import { defineMistakes } from '../outcome.ts';

export const webMistakes = defineMistakes({
  serverDown: {
    id: 'web-server-down',
    message: '{url|이/가} 연결을 거절했어요. 서버는 켜져 있지만 80번 포트에서 듣는 프로그램이 없어요.',
    hints: [
      '«거절»과 «무응답»은 달라요. 거절은 서버까지 도착했다는 뜻이에요.',
      '사용자 데이터(user data)에서 웹 서버 설치나 시작이 빠졌거나 도중에 실패했어요. 사용자 데이터는 처음 켜질 때 한 번만 실행돼요.',
      '`aws ec2 get-console-output --latest --instance-id {id} --output text`로 기록을 보고, 인스턴스를 종료한 다음 `systemctl enable --now httpd`가 든 사용자 데이터로 다시 만드세요.',
    ],
  },
  noAnswer: {
    id: 'web-no-answer',
    message: '{url|이/가} 아무 답도 하지 않아요.',
    hints: [
      '`curl -v --max-time 5 {url}`은 어디에서 멈추나요?',
      '보안 그룹과 라우팅은 맞아 보여요. 네트워크 ACL이나 운영체제 방화벽을 바꾼 적이 있나요?',
      '`aws ec2 describe-network-acls --filters Name=association.subnet-id,Values={subnetId}`로 네트워크 ACL을 확인하세요.',
    ],
  },
  wrongContent: {
    id: 'web-content-wrong',
    message: '{url|이/가} 답했지만 기다리던 페이지가 아니에요(HTTP {status}).',
    hints: [
      '`curl -i {url}`의 첫 줄과 본문을 읽어 보세요.',
      '웹 서버는 떴지만 index.html이 만들어지지 않았거나 다른 내용이에요. 본문에 «{expected}»가 있어야 해요.',
      '사용자 데이터의 `echo "{expected} …" > /var/www/html/index.html` 줄을 확인하고 인스턴스를 다시 만드세요.',
    ],
  },
});
