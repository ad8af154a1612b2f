import { defineMessages } from './message.ts';

/** What vi and nano say in their last line besides the editors' own messages. */
export const editorMessages = defineMessages({
  folderInTheWay: {
    code: 'folder-in-the-way',
    text: '{path}: 같은 이름의 폴더가 있어 저장하지 못했어요.',
    remedy: '다른 이름을 적어 주세요.',
  },
  noFolder: {
    code: 'no-folder',
    text: '{folder} 폴더가 없어서 저장하지 못했어요.',
    remedy: '먼저 mkdir -p {folder|으로/로} 만들어 주세요.',
  },
  notSaved: { code: 'not-saved', text: '{path}에 저장하지 못했어요.', remedy: '다른 폴더에 저장해 보세요.' },
  leaveVi: {
    code: 'leave-vi',
    text: '나가려면 :q!를 입력하고 Enter를 누르세요.',
    remedy: '저장하고 나가려면 :wq예요.',
  },
  noBlockSelection: {
    code: 'no-block-selection',
    text: '세로 블록 선택(Ctrl-V)은 여기에 없어요.',
    remedy: '줄은 V로 골라 :s/^/# / 처럼 바꿔 보세요.',
  },
  viHelp: {
    code: 'vi-help',
    text: 'vi의 키는 셸에서 man vi로 볼 수 있어요.',
    remedy: '나가려면 :q, 저장하고 나가려면 :wq예요.',
  },
});
