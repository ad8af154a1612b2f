import { formatMessage } from '../../../core/errors/aws-error.ts';
import type { MessageRow, PlatformError } from '../../../core/messages/message.ts';
import { playerMessages } from '../../../core/messages/player.ts';
import type { WorldClient } from '../../world/world-client.ts';
import type { WorldStatus } from '../../world/world-status.ts';
import { element } from './dom.ts';
import { downloadJson } from './download.ts';
import { inAppBrowserName, openOutsideAddress } from './in-app-browser.ts';

interface Action {
  label: string;
  run(): void;
}

interface NoticeOptions {
  action?: Action;
  canClose?: boolean;
}

/** The place above the lesson for what needs attention. One notice a subject; the newest replaces the former. */
export class Notices {
  private readonly root: HTMLElement;
  private readonly boxes = new Map<string, HTMLElement>();

  constructor(root: HTMLElement) {
    this.root = root;
  }

  show(row: MessageRow, options: NoticeOptions & { parameters?: Record<string, string> } = {}): void {
    const { parameters = {} } = options;
    this.place(row, `${formatMessage(row.text, parameters)} ${formatMessage(row.remedy, parameters)}`, options);
  }

  private place(row: MessageRow, text: string, { action, canClose }: NoticeOptions): void {
    this.hide(row);
    const box = element('div', { class: 'notice', role: 'status' }, element('p', {}, text));
    if (action) box.append(this.button(action));
    if (canClose) box.append(this.button({ label: '닫기', run: () => this.hide(row) }));
    this.boxes.set(row.code, box);
    this.root.append(box);
  }

  showError(error: PlatformError): void {
    this.place(error.row, error.message, {});
  }

  hide(row: MessageRow): void {
    this.boxes.get(row.code)?.remove();
    this.boxes.delete(row.code);
  }

  private button({ label, run }: Action): HTMLElement {
    const button = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, label);
    button.addEventListener('click', run);
    return button;
  }
}

/** Tells learners in the browser of a chat app to open the page elsewhere. */
export function noticeInAppBrowser(notices: Notices): void {
  const app = inAppBrowserName(navigator.userAgent);
  if (app === undefined) return;
  const outside = openOutsideAddress(navigator.userAgent, location.href);
  notices.show(playerMessages.inAppBrowser, {
    parameters: { app },
    ...(outside === undefined ? {} : { action: { label: '브라우저로 열기', run: () => location.assign(outside) } }),
    canClose: true,
  });
}

const reload: Action = { label: '새로 고침', run: () => location.reload() };

/** Keeps the notices about the world in step with its status. */
export function noticeWorldStatus(notices: Notices, world: WorldClient): void {
  world.onStatus((status: WorldStatus) => {
    notices.hide(playerMessages.elsewhere);
    if (status.kind === 'elsewhere') {
      const takeOver = { label: '이 탭에서 이어하기', run: () => void world.takeOver() };
      notices.show(playerMessages.elsewhere, { action: takeOver });
    }
    if (status.kind === 'ended') notices.show(playerMessages.ended, { action: reload });
    if (status.kind !== 'ready') return;
    if (!status.isPersistent) notices.show(playerMessages.notPersistent, { canClose: true });
    if (status.saveFailure === undefined) notices.hide(playerMessages.saveFailed);
    else notices.show(playerMessages.saveFailed, { parameters: { reason: status.saveFailure } });
    if (status.hasMaskedKeys) notices.show(playerMessages.keysMasked, { canClose: true });
    if (status.setAside) noticeSetAside(notices, world, status.setAside);
  });
}

function noticeSetAside(notices: Notices, world: WorldClient, { reason, key }: { reason: string; key: string }): void {
  const download = async () => downloadJson('cheonman-world-set-aside.json', (await world.readSetAside(key)) ?? '');
  notices.show(playerMessages.setAside, {
    parameters: { reason },
    action: { label: '원본 내려받기', run: () => void download() },
    canClose: true,
  });
}
