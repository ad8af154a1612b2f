import { defineMessages } from './message.ts';

/** Messages of the local course server. */
export const siteMessages = defineMessages({
  untrustedHost: {
    code: 'untrusted-host',
    text: '이 주소로 온 요청은 받지 않아요.',
    remedy: '터미널에 표시된 주소(http://127.0.0.1:포트)로 여세요.',
  },
  badProgress: {
    code: 'bad-progress',
    text: '진도 데이터가 JSON 객체가 아니거나 너무 커요.',
    remedy: '페이지를 새로 고친 뒤 다시 시도하세요.',
  },
  buildFailed: {
    code: 'build-failed',
    text: '강의 페이지를 만들지 못했어요.',
    remedy: '위의 오류를 확인하고 npm run build로 다시 시도하세요.',
  },
});
