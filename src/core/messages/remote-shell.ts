import { defineMessages } from './message.ts';

/** Messages of what connects a terminal with an instance. */
export const remoteShellMessages = defineMessages({
  noForwarding: {
    code: 'ssh-no-forwarding',
    text: '여기의 ssh는 {option} 옵션으로 포트를 이어 주지 못해요.',
    remedy: '서버 뒤의 포트를 이 터미널에서 쓰려면 -L을 써 보세요. 예: ssh -N -L 8080:10.0.1.5:80 ec2-user@서버 &',
  },
  badForward: {
    code: 'ssh-bad-forward',
    text: '-L 뒤에는 내 포트, 서버가 닿을 주소, 그 포트를 적어요.',
    remedy: '예: -L 8080:localhost:80 이면 curl localhost:8080 요청이 서버의 80번 포트로 가요.',
  },
  jumpKey: {
    code: 'ssh-jump-key',
    text: '-J로 거치는 서버에는 -i의 키가 쓰이지 않아요.',
    remedy: 'eval "$(ssh-agent)"와 ssh-add 키파일로 키를 맡기고 다시 접속하세요.',
  },
  scpPlaces: {
    code: 'scp-places',
    text: 'scp에는 내 파일과 서버의 자리를 하나씩 적어요. 서버 쪽에는 콜론(:)이 있어요.',
    remedy: '예: scp -i key.pem index.html ec2-user@서버주소:~/ (받을 때는 순서를 바꿔요)',
  },
  scpDenied: {
    code: 'scp-denied',
    text: '로그인한 사용자가 쓰거나 읽을 수 없는 자리예요.',
    remedy: '홈 폴더(~/)로 복사한 뒤, 서버에 접속해 sudo mv로 옮기세요.',
  },
  noAgent: {
    code: 'ssh-no-agent',
    text: '키를 맡아 둘 ssh-agent가 돌고 있지 않아요.',
    remedy: 'eval "$(ssh-agent)"를 먼저 실행하세요.',
  },
  proxyNotHere: {
    code: 'ssh-proxy-not-here',
    text: 'ProxyCommand로는 `ssh -W %h:%p 서버`와 `aws ec2-instance-connect open-tunnel`만 쓸 수 있어요.',
    remedy: 'Session Manager로 접속하려면 aws ssm start-session --target <인스턴스 ID>를 실행해 보세요.',
  },
  firstConnection: {
    code: 'ssh-first-connection',
    text: '처음 접속하는 서버라서, 믿을 수 있는지 물어봐요.',
    remedy: '방금 만든 인스턴스라면 yes를 입력하세요.',
  },
  keyTooOpen: {
    code: 'ssh-key-too-open',
    text: '다른 사용자도 읽을 수 있는 키 파일이라 ssh가 쓰지 않았어요.',
    remedy: 'chmod 400 {path} 명령으로 나만 읽게 바꾸고 다시 접속하세요.',
  },
  loginRefused: {
    code: 'ssh-login-refused',
    text: '서버까지는 닿았지만 로그인하지 못했어요.',
    remedy: '-i로 준 키가 인스턴스의 키 페어와 같은지, 사용자 이름이 맞는지(Amazon Linux는 ec2-user) 확인하세요.',
  },
  portClosed: {
    code: 'ssh-port-closed',
    text: '서버가 답하지 않아요.',
    remedy:
      '보안 그룹이 {port}번 포트를 여는지, 인스턴스가 켜져 있고 공인 주소와 인터넷으로 가는 길이 있는지 확인하세요.',
  },
  forwardHere: {
    code: 'session-forward-here',
    text: '{port}번 포트는 이 터미널 탭에서만 열려 있어요.',
    remedy: '여기서 curl을 쓰려면 Ctrl-C로 끝내고, 명령 끝에 &를 붙여 다시 실행하세요.',
  },
  forwardElsewhere: {
    code: 'session-forward-elsewhere',
    text: '샌드박스의 포트 포워딩은 이 컴퓨터의 플러그인으로는 쓸 수 없어요.',
    remedy: 'cheonman shell --endpoint-url로 연 셸에서 같은 명령을 실행하세요.',
  },
  localPortTaken: {
    code: 'session-local-port-taken',
    text: '{port}번 포트는 다른 연결이 이미 쓰고 있어요.',
    remedy: 'jobs와 kill로 그 연결을 끝내거나 localPortNumber를 바꾸세요.',
  },
  sessionUnknown: {
    code: 'session-unknown',
    text: '세션 {sessionId|을/를} 열 수 없어요. 끝났거나, 60초가 지났거나, 인스턴스가 멈췄어요.',
    remedy: 'aws ssm start-session을 다시 실행해 보세요.',
  },
});
