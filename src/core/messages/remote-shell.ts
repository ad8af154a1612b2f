import { defineMessages } from './message.ts';

/** Messages of what connects a terminal with an instance. */
export const remoteShellMessages = defineMessages({
  sessionUnknown: {
    code: 'session-unknown',
    text: '세션 {sessionId|을/를} 열 수 없어요. 끝났거나, 60초가 지났거나, 인스턴스가 멈췄어요.',
    remedy: 'aws ssm start-session을 다시 실행해 보세요.',
  },
});
