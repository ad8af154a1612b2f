import type { Terminal } from '@xterm/xterm';
import { copyText } from '../player/page/clipboard.ts';
import { toast } from '../player/page/toast.ts';
import { letterOf, withCtrl } from './control-keys.ts';
import { createKeyBar } from './key-bar.ts';
import type { ShellClient } from './shell-client.ts';
import { shownText } from './shown-text.ts';

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Keys, paste, copy and the key bar; answers how to send input. */
export function connectKeyboard(
  terminal: Terminal,
  element: HTMLElement,
  shell: Pick<ShellClient, 'input'>,
): (data: string) => void {
  let isCtrlArmed = false;
  const keyBar = createKeyBar({
    // Whether the keyboard is open stays as it is: focus is neither taken nor given.
    send: (data) => send(data),
    onCtrl: (isArmed) => {
      isCtrlArmed = isArmed;
      if (isArmed) terminal.focus();
    },
    copy: async () => {
      const isCopied = await copyText(terminal.hasSelection() ? terminal.getSelection() : shownText(terminal));
      toast(isCopied ? '화면에 보이는 글을 복사했어요.' : '브라우저가 복사를 막았어요.');
    },
  });
  element.append(keyBar.element);

  function send(data: string): void {
    shell.input(isCtrlArmed ? withCtrl(data) : data);
    if (isCtrlArmed) keyBar.releaseCtrl();
  }
  terminal.onData(send);

  let wasEscape = false;
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.type !== 'keydown' || modifiers.has(event.key)) return true;
    const leaves = event.key === 'Tab' && wasEscape;
    wasEscape = event.key === 'Escape';
    if (leaves) return false;
    const key = letterOf(event);
    const hasCommandKey = event.ctrlKey || event.metaKey;
    const copies = hasCommandKey && key === 'c' && (event.shiftKey || event.metaKey || terminal.hasSelection());
    if (copies) {
      event.preventDefault();
      if (terminal.hasSelection()) void copyText(terminal.getSelection()).then(() => terminal.focus());
      terminal.clearSelection();
      return false;
    }
    // The browser then sends the paste itself, which needs no permission.
    return !(hasCommandKey && key === 'v');
  });
  return send;
}
