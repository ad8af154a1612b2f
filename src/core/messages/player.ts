import { defineMessages } from './message.ts';

/** Messages of the lesson player in the page. */
export const playerMessages = defineMessages({
  elsewhere: {
    code: 'world-elsewhere',
    text: '샌드박스가 다른 탭에서 열려 있어요.',
    remedy: '그 탭에서 계속하거나, 여기서 이어서 할 수 있어요. 이어서 하면 그 탭은 멈춰요.',
  },
  ended: {
    code: 'world-ended',
    text: '샌드박스가 갑자기 멈췄어요.',
    remedy: '페이지를 새로 고치면 마지막으로 저장된 상태에서 이어져요. 멈추기 직전에 바꾼 것은 사라졌을 수 있어요.',
  },
  notPersistent: {
    code: 'storage-not-persistent',
    text: '이 브라우저가 저장을 막고 있어요.',
    remedy: '탭을 닫으면 샌드박스와 진도가 사라져요. 비공개 창이라면 보통 창에서 열어 주세요.',
  },
  saveFailed: {
    code: 'world-save-failed',
    text: '샌드박스를 저장하지 못했어요. ({reason})',
    remedy: '저장 공간을 비우거나, 작업대의 «…»에서 샌드박스를 파일로 저장해 두세요.',
  },
  keysMasked: {
    code: 'world-keys-masked',
    text: '샌드박스 안에 실제 AWS 계정의 키처럼 보이는 글이 있어, 저장할 때 그 자리를 X로 바꿨어요.',
    remedy: '샌드박스에는 실제 키가 필요 없어요. 그 키를 다른 곳에서도 보였다면 AWS 콘솔에서 폐기하세요.',
  },
  setAside: {
    code: 'world-set-aside',
    text: '저장된 샌드박스를 읽지 못해 따로 보관하고 새로 시작했어요. ({reason})',
    remedy: '원본을 내려받아 둘 수 있어요.',
  },
  inAppBrowser: {
    code: 'in-app-browser',
    text: '{app} 안의 브라우저는 진도와 샌드박스를 오래 보관하지 않아요.',
    remedy: '메뉴에서 «다른 브라우저로 열기»를 골라 Chrome, Safari, 삼성 인터넷에서 이어 주세요.',
  },
  workerFailed: {
    code: 'worker-failed',
    text: '{what} 실행할 수 없어요. ({reason})',
    remedy:
      '네트워크 연결을 확인하고 다시 해 보세요. 계속되면 최신 Chrome, Edge, Firefox, Safari에서 페이지를 새로 열어 주세요.',
  },
  importFailed: {
    code: 'world-import-failed',
    text: '파일을 불러오지 못했어요. ({reason})',
    remedy: '«샌드박스를 파일로 저장»으로 만든 파일인지 확인해 주세요. 지금 샌드박스는 그대로예요.',
  },
});
