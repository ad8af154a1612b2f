import type { StepState } from './progress/progress.ts';
import type { CommandEnd } from '../terminal/shell-worker-messages.ts';
import { element, required } from './dom.ts';
import type { TerminalPanel } from './terminal-panel.ts';

export interface FastForwardOptions {
  terminal: Pick<TerminalPanel, 'runEach'>;
  /** Called before the first command: brings the terminal into sight and keeps the world for `undo`. */
  begin(): Promise<void>;
  /** Checks a step, letting waiting things happen; tells how it stands. */
  check(stepId: string): Promise<StepState>;
  /** Asks, then brings world and progress back to before the first command. */
  undo(stepIds: readonly string[]): void;
}

/** The steps before one, and its button «이 단계까지 자동으로». */
interface Section {
  id: string;
  title: string;
  blocks: string[];
  button: HTMLElement;
}

interface FastForward {
  /** To be called with the state of every step, in order: shows the button where there is something to run. */
  show(states: readonly StepState[]): void;
}

/** Runs the lesson's own blocks of the steps before one, in the terminal and in the learner's sight. */
export function mountFastForward(reader: HTMLElement, options: FastForwardOptions): FastForward {
  const notice = new ProgressNotice();
  const sections = [...reader.querySelectorAll<HTMLElement>('section[data-step]')].map((section): Section => ({
    id: section.dataset['step'] ?? '',
    title: section.dataset['title'] ?? '',
    blocks: [...section.querySelectorAll<HTMLElement>('.code-block[data-kind="run"]')].map(
      (block) => block.dataset['code'] ?? '',
    ),
    button: required('[data-fast-forward]', section),
  }));
  let states: readonly StepState[] = [];
  let isRunning = false;

  async function run(target: number): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    if (sections[target]) notice.placeAfter(sections[target].button);
    const open = sections.slice(0, target).filter((_, index) => states[index] !== 'pass');
    const stopping = new AbortController();
    const done: string[] = [];
    const undo = { label: '되돌리기', run: () => options.undo(done) };
    try {
      await options.begin();
      const problem = await runSections(open, { ...options, notice, stopping, done });
      notice.show(problem ?? `«${sections[target]?.title}» 앞까지 했어요. 이제 이 단계를 직접 해 보세요.`, undo);
    } catch (error) {
      notice.show(`멈췄어요. (${error instanceof Error ? error.message : String(error)})`, undo);
    } finally {
      isRunning = false;
    }
  }

  for (const [index, { button }] of sections.entries()) button.addEventListener('click', () => void run(index));
  return {
    show(latest) {
      states = latest;
      const firstOpen = states.findIndex((state) => state !== 'pass');
      for (const [index, { button }] of sections.entries()) button.hidden = firstOpen < 0 || index <= firstOpen;
    },
  };
}

interface Run extends FastForwardOptions {
  notice: ProgressNotice;
  stopping: AbortController;
  done: string[];
}

/** Runs and checks steps one after the other. Undefined when all have passed, else why it stopped. */
async function runSections(sections: readonly Section[], run: Run): Promise<string | undefined> {
  const { signal } = run.stopping;
  const total = sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
  let count = 0;
  for (const { id, title, blocks } of sections) {
    run.done.push(id);
    for (const block of blocks) {
      count += 1;
      const stop = { label: '멈추기', run: () => run.stopping.abort() };
      run.notice.show(`«${title}» 실행 중 · 블록 ${count}/${total}`, stop);
      const end = await run.terminal.runEach(block, signal);
      if (signal.aborted) return `멈췄어요. «${title}» 단계의 블록 ${count}/${total}까지 왔어요.`;
      if (end.exitCode !== 0) return failureText(title, end);
    }
    run.notice.show(`«${title}» 확인 중`);
    const state = await run.check(id);
    if (signal.aborted) return `멈췄어요. «${title}» 단계까지 실행했어요.`;
    if (state !== 'pass' && state !== 'superseded')
      return `«${title}» 단계가 아직 통과하지 않아 멈췄어요. 그 단계의 «확인»에서 이유를 볼 수 있어요.`;
  }
  return undefined;
}

function failureText(title: string, { exitCode, failed = '' }: CommandEnd): string {
  const [line = ''] = failed.split('\n');
  return `«${title}» 단계에서 명령이 실패해 멈췄어요: ${line} (종료 코드 ${exitCode}). 이유는 터미널에 있어요.`;
}

interface NoticeAction {
  label: string;
  run(): void;
}

/** One line where the run was asked for: where it is, and what can be done about it. */
class ProgressNotice {
  private readonly text = element('p');
  private readonly actions = element('div', { class: 'notice-actions' });
  private readonly box = element('div', { class: 'notice', role: 'status', 'data-fast-forward-notice': '' });

  constructor() {
    this.box.append(this.text, this.actions);
  }

  placeAfter(button: HTMLElement): void {
    button.after(this.box);
    this.box.scrollIntoView({ block: 'nearest' });
  }

  /** With an action other than stopping the run is over, and the notice can be closed. */
  show(text: string, action?: NoticeAction): void {
    this.text.textContent = text;
    this.actions.replaceChildren();
    if (action) this.addButton(action.label, action.run);
    if (action && action.label !== '멈추기') this.addButton('닫기', () => undefined);
  }

  private addButton(label: string, run: () => void): void {
    const button = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, label);
    button.addEventListener('click', () => {
      run();
      if (label === '멈추기') button.setAttribute('aria-disabled', 'true');
      else this.box.remove();
    });
    this.actions.append(button);
  }
}
