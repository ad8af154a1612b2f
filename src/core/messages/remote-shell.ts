import { defineMessages } from './message.ts';

/** Messages of what connects a terminal with an instance. */
export const remoteShellMessages = defineMessages({
  noForwarding: {
    code: 'ssh-no-forwarding',
    text: '여기의 ssh는 포트를 이어 주지 못해요(-L, -R, -D, -J).',
    remedy: '웹 서버는 인스턴스에 접속해 curl localhost로 확인하세요. 포트 포워딩은 실제 AWS에서 진짜 ssh로 써 보세요.',
  },
  proxyNotHere: {
    code: 'ssh-proxy-not-here',
    text: 'ProxyCommand로는 `aws ec2-instance-connect open-tunnel`만 쓸 수 있어요.',
    remedy: 'Session Manager로 접속하려면 aws ssm start-session --target <인스턴스 ID>를 실행해 보세요.',
  },
  sessionUnknown: {
    code: 'session-unknown',
    text: '세션 {sessionId|을/를} 열 수 없어요. 끝났거나, 60초가 지났거나, 인스턴스가 멈췄어요.',
    remedy: 'aws ssm start-session을 다시 실행해 보세요.',
  },
});
