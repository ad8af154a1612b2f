import { element, mark, required } from './dom.ts';
import { renderEvidence, type EvidenceOptions } from './evidence.ts';
import { stepState, type StepProgress } from './progress/progress.ts';
import { stateWords } from './state-words.ts';
import { verdictLine } from './verdict-line.ts';

export interface CheckBarOptions extends EvidenceOptions {
  /** Checks the step; rejects when the sandbox or the checker cannot be reached. */
  check(): Promise<unknown>;
  /** Lets waiting things happen at once, then checks again. */
  skipAndCheck(): Promise<unknown>;
  undo(): void;
  /** Where to go after a pass. */
  next: { label: string; href: string } | undefined;
}

/** The bar at the end of a step. */
export interface CheckBar {
  /** Shows what is known about the step. */
  show(step: StepProgress | undefined): void;
  setUndoable(isUndoable: boolean): void;
}

/** Brings a check bar's markup (lesson/CheckBar.astro) to life. */
export function mountCheckBar(root: HTMLElement, options: CheckBarOptions): CheckBar {
  const button = required<HTMLButtonElement>('[data-check-button]', root);
  const undo = required<HTMLButtonElement>('[data-undo]', root);
  const verdict = required('[data-verdict]', root);
  const evidence = required<HTMLDetailsElement>('[data-evidence]', root);
  const actions = element('div', { class: 'after-verdict' });
  evidence.before(actions);

  function say(state: string, text: string): void {
    verdict.replaceChildren(mark(state), element('span', {}, text));
  }

  async function run(work: () => Promise<unknown>): Promise<void> {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    say('busy', '확인하고 있어요.');
    try {
      await work();
    } catch (error) {
      root.dataset['state'] = 'error';
      say('error', error instanceof Error ? error.message : String(error));
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }

  function showActions(state: string): void {
    actions.replaceChildren();
    if (state === 'pass' && options.next) {
      actions.append(
        element('a', { class: 'button', 'data-rank': 'primary', href: options.next.href }, options.next.label),
      );
    }
    if (state === 'pending') {
      const skip = element('button', { class: 'button', type: 'button' }, '빨리 감고 다시 확인');
      skip.addEventListener('click', () => void run(options.skipAndCheck));
      actions.append(skip);
    }
  }

  button.addEventListener('click', () => void run(options.check));
  undo.addEventListener('click', options.undo);

  return {
    show(step) {
      const state = stepState(step);
      const result = step?.lastResult;
      showActions(state);
      button.dataset['rank'] = state === 'pass' ? '' : 'primary';
      required('[data-check-label]', button).textContent = result ? '다시 확인' : '확인';
      evidence.hidden = !result;
      if (!result) {
        delete root.dataset['state'];
        say(
          'none',
          step?.firstPassedAtMs === undefined
            ? '다 했으면 확인해 보세요.'
            : '전에 통과한 단계예요. 지금도 그런지 확인해 보세요.',
        );
        return;
      }
      root.dataset['state'] = state;
      say(state, `${stateWords[state]} — ${verdictLine(result)}`);
      evidence.open = state !== 'pass';
      required('[data-evidence-list]', evidence).replaceChildren(...renderEvidence(result, options));
    },
    setUndoable(isUndoable) {
      undo.hidden = !isUndoable;
    },
  };
}
