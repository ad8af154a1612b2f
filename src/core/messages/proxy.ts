import { defineMessages } from './message.ts';

/** What the sandbox endpoint answers as an HTTP proxy when nothing in the world does. */
export const proxyMessages = defineMessages({
  refused: {
    code: 'connection-refused',
    text: '그 주소의 포트에서 듣고 있는 프로그램이 없어요.',
    remedy: '웹 서버가 켜졌는지, 사용자 데이터가 끝났는지 확인하세요.',
  },
  resolve: {
    code: 'unknown-host',
    text: '샌드박스 세계에 그런 이름이 없어요.',
    remedy: '주소를 다시 확인하세요.',
  },
  reset: {
    code: 'connection-reset',
    text: '연결이 도중에 끊겼어요.',
    remedy: '다시 시도하세요.',
  },
});
