import { element, mark, required } from '../page/dom.ts';
import { renderEvidence, type EvidenceOptions } from './evidence.ts';
import { stepState, type StepProgress } from '../progress/progress.ts';
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

/** The bar at the end of a step: brings the markup of lesson/CheckBar.astro to life. */
export class CheckBar {
  private readonly root: HTMLElement;
  private readonly options: CheckBarOptions;
  private readonly button: HTMLButtonElement;
  private readonly undo: HTMLButtonElement;
  private readonly verdict: HTMLElement;
  private readonly evidence: HTMLDetailsElement;
  private readonly actions = element('div', { class: 'after-verdict' });

  constructor(root: HTMLElement, options: CheckBarOptions) {
    this.root = root;
    this.options = options;
    this.button = required<HTMLButtonElement>('[data-check-button]', root);
    this.undo = required<HTMLButtonElement>('[data-undo]', root);
    this.verdict = required('[data-verdict]', root);
    this.evidence = required<HTMLDetailsElement>('[data-evidence]', root);
    this.evidence.before(this.actions);
    this.button.addEventListener('click', () => void this.run(options.check));
    this.undo.addEventListener('click', options.undo);
    this.button.removeAttribute('aria-disabled');
  }

  /** Shows what is known about the step. */
  show(step: StepProgress | undefined): void {
    const state = stepState(step);
    const result = step?.lastResult;
    this.showActions(state);
    this.button.dataset['rank'] = state === 'pass' ? '' : 'primary';
    required('[data-check-label]', this.button).textContent = result ? '다시 확인' : '확인';
    this.evidence.hidden = !result;
    if (!result) {
      delete this.root.dataset['state'];
      const hasPassed = step?.firstPassedAtMs !== undefined;
      this.say('none', hasPassed ? '전에 통과한 단계예요. 지금도 그런지 확인해 보세요.' : '다 했으면 확인해 보세요.');
      return;
    }
    this.root.dataset['state'] = state;
    this.say(state, `${stateWords[state]} — ${verdictLine(result)}`);
    this.evidence.open = state !== 'pass';
    required('[data-evidence-list]', this.evidence).replaceChildren(...renderEvidence(result, this.options));
  }

  setUndoable(isUndoable: boolean): void {
    this.undo.hidden = !isUndoable;
  }

  private say(state: string, text: string): void {
    this.verdict.replaceChildren(mark(state), element('span', {}, text));
  }

  private async run(work: () => Promise<unknown>): Promise<void> {
    if (this.button.getAttribute('aria-disabled') === 'true') return;
    this.button.setAttribute('aria-disabled', 'true');
    this.say('busy', '확인하고 있어요.');
    try {
      await work();
    } catch (error) {
      this.root.dataset['state'] = 'error';
      this.say('error', error instanceof Error ? error.message : String(error));
    } finally {
      this.button.removeAttribute('aria-disabled');
    }
  }

  private showActions(state: string): void {
    this.actions.replaceChildren();
    const { next, skipAndCheck } = this.options;
    if (state === 'pass' && next) {
      this.actions.append(element('a', { class: 'button', 'data-rank': 'primary', href: next.href }, next.label));
    }
    if (state === 'pending') {
      const skip = element('button', { class: 'button', type: 'button' }, '빨리 감고 다시 확인');
      skip.addEventListener('click', () => void this.run(skipAndCheck));
      this.actions.append(skip);
    }
  }
}
