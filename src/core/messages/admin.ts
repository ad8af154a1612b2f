import { defineMessages } from './message.ts';

/** Messages of the sandbox endpoint's own routes (/_cheonman/…). */
export const adminMessages = defineMessages({
  noSuchRoute: {
    code: 'no-such-route',
    text: '«{route}»은 샌드박스에 없는 경로예요.',
    remedy: '쓸 수 있는 경로: POST reset, GET·POST clock, GET·PUT·POST·DELETE snapshots/이름, POST fetch, GET health.',
  },
  badBody: {
    code: 'bad-body',
    text: '요청 본문이 JSON 객체가 아니에요.',
    remedy: '예: {"skipMs": 60000}',
  },
  badClock: {
    code: 'bad-clock',
    text: '시계 설정값이 올바르지 않아요.',
    remedy: 'skipMs는 0 이상의 밀리초, speed는 0보다 큰 수 또는 "instant"로 보내세요.',
  },
  badUrl: {
    code: 'bad-url',
    text: '요청할 주소(url)가 없거나 올바르지 않아요.',
    remedy: '예: {"url": "http://13.124.0.10/"}',
  },
  crossOrigin: {
    code: 'cross-origin',
    text: '다른 웹 페이지에서 온 요청이라 받지 않았어요.',
    remedy: '터미널에서 curl로 보내세요.',
  },
  bodyTooLarge: {
    code: 'body-too-large',
    text: '요청 본문이 너무 커요.',
    remedy: '64 MiB 이하로 나누어 보내세요.',
  },
  portTaken: {
    code: 'port-taken',
    text: '{host}:{port} 포트를 다른 프로그램이 쓰고 있어요.',
    remedy: '그 프로그램을 끝내거나 --port로 다른 포트를 지정하세요.',
  },
  badOption: {
    code: 'bad-option',
    text: '옵션 {option}의 값 «{value}»은 쓸 수 없어요.',
    remedy: '{expected}',
  },
});
