import { defineMessages } from './message.ts';

/** Messages about saved worlds. */
export const worldMessages = defineMessages({
  corrupt: {
    code: 'world-corrupt',
    text: '저장된 샌드박스 세계를 읽을 수 없어요. ({reason})',
    remedy: '원본은 따로 보관했어요. 내려받아 두고 새 세계에서 계속하세요.',
  },
  newerFormat: {
    code: 'world-newer-format',
    text: '저장된 세계가 더 새로운 버전({found})에서 만들어졌어요. 이 버전은 {supported}까지 읽어요.',
    remedy: '천만 실습실을 최신 버전으로 올린 뒤 다시 열어 주세요.',
  },
  notOpen: {
    code: 'world-not-open',
    text: '이 샌드박스는 지금 다른 탭에서 열려 있어요.',
    remedy: '그 탭에서 계속하거나, 이 탭에서 이어하기를 누르세요.',
  },
  noSuchSnapshot: {
    code: 'snapshot-not-found',
    text: '이름이 «{name}»인 스냅샷이 없어요.',
    remedy: 'GET /_cheonman/snapshots 로 저장된 이름을 확인하세요.',
  },
  badSnapshotName: {
    code: 'snapshot-bad-name',
    text: '스냅샷 이름 «{name}»은 쓸 수 없어요.',
    remedy: '영문자, 숫자, 점, 밑줄, 하이픈으로 1~64자까지 지어 주세요.',
  },
});
