import { copyText } from '../page/clipboard.ts';
import { element } from '../page/dom.ts';

/** In own-account mode a step is checked from the learner's terminal: shows the command. */
export function mountOwnCheck(checkBar: HTMLElement, labId: string, stepId: string): void {
  const command = `npx cheonman check ${labId.slice(0, 3)} --step ${stepId}`;
  const copy = element(
    'button',
    { class: 'button', type: 'button', 'data-size': 'small', 'data-rank': 'quiet' },
    '복사',
  );
  copy.addEventListener('click', async () => {
    copy.textContent = (await copyText(command)) ? '복사했어요' : '직접 선택해 복사해 주세요';
  });
  checkBar.append(
    element(
      'div',
      { class: 'own-check', 'data-only': 'account' },
      element('p', {}, '내 계정은 이 페이지가 들여다보지 않아요. 받은 저장소 폴더의 터미널에서 확인해 주세요.'),
      element('p', { class: 'command' }, element('code', {}, command), copy),
    ),
  );
}
