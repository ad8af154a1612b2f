import { copyText } from '../page/clipboard.ts';
import { required } from '../page/dom.ts';

export interface CodeBlocksOptions {
  /** Types the block into the terminal and runs it; resolves when it has ended. `stepId` is the step it stands in. */
  run(code: string, stepId: string | undefined): Promise<void>;
}

/** The lesson's code blocks as a whole. */
export interface CodeBlocks {
  /** While a command runs, or before the terminal is ready, no block can be run. */
  setRunnable(isRunnable: boolean): void;
}

const messageMs = 1600;

/** Makes «실행» and «복사» of every code block (lesson/CodeBlock.astro) work. */
export function mountCodeBlocks(root: ParentNode, options: CodeBlocksOptions): CodeBlocks {
  const runButtons: HTMLButtonElement[] = [];

  for (const block of root.querySelectorAll<HTMLElement>('.code-block[data-code]')) {
    const code = block.dataset['code'] ?? '';
    const copy = block.querySelector<HTMLButtonElement>('[data-copy]');
    const run = block.querySelector<HTMLButtonElement>('[data-run]');
    copy?.addEventListener('click', async () => {
      const isCopied = await copyText(code);
      sayFor(required('[data-copy-label]', copy), isCopied ? '복사했어요' : '직접 선택해 복사해 주세요');
    });
    if (!run) continue;
    runButtons.push(run);
    run.addEventListener('click', async () => {
      if (run.getAttribute('aria-disabled') === 'true') return;
      const label = required('[data-run-label]', run);
      label.textContent = '실행 중';
      // On a phone the terminal has just come up over the lower half of the text.
      requestAnimationFrame(() => block.scrollIntoView({ block: 'nearest' }));
      block.dataset['running'] = '';
      try {
        await options.run(code, block.closest<HTMLElement>('[data-step]')?.dataset['step']);
        block.dataset['ran'] = '';
      } finally {
        delete block.dataset['running'];
        label.textContent = block.dataset['ran'] === undefined ? '실행' : '다시 실행';
      }
    });
  }

  return {
    setRunnable(isRunnable) {
      for (const button of runButtons) {
        if (isRunnable) button.removeAttribute('aria-disabled');
        else button.setAttribute('aria-disabled', 'true');
      }
    },
  };
}

/** Shows another text for a moment. */
function sayFor(label: HTMLElement, text: string): void {
  const usual = (label.dataset['usual'] ??= label.textContent ?? '');
  label.textContent = text;
  setTimeout(() => (label.textContent = usual), messageMs);
}
