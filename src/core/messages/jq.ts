import { defineMessages } from './message.ts';

/** What the terminal's `jq` says in its own words. */
export const jqMessages = defineMessages({
  noThread: {
    code: 'jq-no-thread',
    text: '여기에서는 jq를 실행할 수 없어요.',
    remedy: '브라우저의 터미널이나 cheonman shell에서 실행해 보세요.',
  },
  threadFailed: {
    code: 'jq-thread-failed',
    text: 'jq를 시작하지 못했어요({reason}).',
    remedy: '네트워크 연결을 확인하고 페이지를 새로 고친 뒤 다시 실행해 보세요.',
  },
});
