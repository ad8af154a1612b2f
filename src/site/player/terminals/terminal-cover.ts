import { playerMessages } from '../../../core/messages/player.ts';
import type { TerminalStatus } from '../../terminal/mount-terminal.ts';
import type { WorldClient } from '../../world/world-client.ts';
import { element, mark } from '../page/dom.ts';

/** Lies over the terminal while there is none, and says why. */
export class TerminalCover {
  private readonly root: HTMLElement;
  private readonly world: WorldClient;

  constructor(root: HTMLElement, world: WorldClient) {
    this.root = root;
    this.world = world;
  }

  show(status: TerminalStatus, failure: Error | undefined): void {
    const world = this.world.status.kind;
    const reload = { label: '새로 고침', run: () => location.reload() };
    if (failure) this.cover('error', failure.message, reload);
    else if (world === 'ended') this.cover('error', playerMessages.ended.text, reload);
    else if (world === 'elsewhere') {
      const takeOver = { label: '이 탭에서 이어하기', run: () => void this.world.takeOver() };
      this.cover('none', '터미널은 지금 다른 탭에 있어요.', takeOver);
    } else if (world === 'loading') this.cover('busy', '샌드박스를 여는 중이에요.');
    else if (status.kind === 'loading') this.cover('busy', '터미널을 여는 중이에요.');
    else this.root.hidden = true;
  }

  private cover(state: string, text: string, action?: { label: string; run(): void }): void {
    const button = action && element('button', { class: 'button', type: 'button' }, action.label);
    button?.addEventListener('click', () => action?.run());
    this.root.replaceChildren(mark(state), element('p', {}, text), button ?? '');
    this.root.hidden = false;
  }
}
