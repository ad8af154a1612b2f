import type { StepState } from '../progress/progress.ts';
import type { CommandEnd } from '../../terminal/shell-worker-messages.ts';
import { required } from '../page/dom.ts';
import { ProgressNotice, type NoticeAction } from '../page/progress-notice.ts';
import type { TerminalPanel } from '../terminals/terminal-panel.ts';

export interface FastForwardOptions {
  terminal: Pick<TerminalPanel, 'runEach'>;
  /** Called before the first command: keeps world and shell for `undo`. */
  keep(): Promise<void>;
  /** Brings the terminal into sight and lets nothing in the world take time, until the returned function is called. */
  hurry(): Promise<() => Promise<void>>;
  /** Checks a step, letting waiting things happen; tells how it stands. */
  check(stepId: string): Promise<StepState>;
  /** Whether the world is known as it was before a step. */
  canReturn(stepId: string): Promise<boolean>;
  /** Brings the world back to before a step. */
  goBefore(stepId: string): Promise<void>;
  /** Asks, then brings world, shell and progress back to before the first command. */
  undo(stepIds: readonly string[]): void;
}

/** A step and its button «이 단계까지 자동으로». */
interface Section {
  id: string;
  title: string;
  blocks: string[];
  button: HTMLElement;
}

interface FastForward {
  /** To be called with the state of every step, in order: shows the button where there is something to run. */
  show(states: readonly StepState[]): void;
  /** While a command of the learner runs, nothing can be started. */
  setRunnable(isRunnable: boolean): void;
}

/** Why it stopped. */
interface Problem {
  text: string;
  /** The commands did not do what they should, rather than the learner stopping them. */
  isFailure: boolean;
}

/** Runs the lesson's own blocks up to a step and with it, in the terminal and in the learner's sight. */
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
  let isRunning = false;

  /** With `before`, the world first goes back to before that step. */
  async function run(target: number, done: Set<string>, before?: string): Promise<void> {
    const stopping = new AbortController();
    const undo = { label: '되돌리기', run: () => options.undo([...done]) };
    isRunning = true;
    notice.show('지금 모습을 보관하고 있어요.');
    let rest: (() => Promise<void>) | undefined;
    try {
      if (before === undefined) await options.keep();
      else await options.goBefore(before);
      rest = await options.hurry();
      const problem = await runSections(sections.slice(0, target + 1), { ...options, notice, stopping, done });
      const goal = `«${sections[target]?.title}»까지 했어요. 터미널에서 무엇을 했는지 살펴보세요.`;
      const again = problem?.isFailure && before === undefined ? await waysToRetry(target, done) : [];
      notice.finish(problem?.text ?? goal, ...again, undo);
    } catch (error) {
      notice.finish(`멈췄어요. (${error instanceof Error ? error.message : String(error)})`, undo);
    } finally {
      await rest?.();
      isRunning = false;
    }
  }

  /**
   * What fails most likely does so because the first step that was run had been begun before: the world goes back to
   * where nothing of it was done.
   */
  async function waysToRetry(target: number, done: Set<string>): Promise<NoticeAction[]> {
    const first = sections.find(({ id }) => done.has(id));
    if (!first || !(await options.canReturn(first.id))) return [];
    const again = () => void run(target, done, first.id);
    return [{ label: `«${first.title}» 전으로 되돌려 다시 하기`, stays: true, run: again }];
  }

  for (const [index, { button }] of sections.entries()) {
    button.addEventListener('click', () => {
      if (isRunning || button.getAttribute('aria-disabled') === 'true') return;
      notice.placeAfter(button);
      void run(index, new Set());
    });
  }
  return {
    show(states) {
      const firstOpen = states.findIndex((state) => !isDone(state));
      for (const [index, { button }] of sections.entries()) button.hidden = firstOpen < 0 || index < firstOpen;
    },
    setRunnable(isRunnable) {
      for (const { button } of sections) button.setAttribute('aria-disabled', String(!isRunnable));
    },
  };
}

const isDone = (state: StepState) => state === 'pass' || state === 'superseded';

interface Run extends FastForwardOptions {
  notice: ProgressNotice;
  stopping: AbortController;
  /** Steps whose blocks have been run; they are added to it. */
  done: Set<string>;
}

/** Runs and checks steps one after the other, leaving out what passes already. Undefined when all have passed. */
async function runSections(sections: readonly Section[], run: Run): Promise<Problem | undefined> {
  const { signal } = run.stopping;
  const stop = { label: '멈추기', run: () => run.stopping.abort(), stays: true };
  for (const section of sections) {
    const { id, title } = section;
    run.notice.show(`«${title}» 확인 중`, stop);
    if (isDone(await run.check(id))) continue;
    if (signal.aborted) return stopped(`«${title}» 단계는 아직 실행하지 않았어요.`);
    run.done.add(id);
    const problem = await runBlocks(section, stop, run);
    if (problem) return problem;
    run.notice.show(`«${title}» 확인 중`, stop);
    const state = await run.check(id);
    if (signal.aborted) return stopped(`«${title}» 단계까지 실행했어요.`);
    if (!isDone(state)) {
      const text = `«${title}» 단계의 명령을 모두 실행했지만 통과하지 않아 멈췄어요. 그 단계의 «확인»에서 이유를 볼 수 있어요.`;
      return { text, isFailure: true };
    }
  }
  return undefined;
}

async function runBlocks({ title, blocks }: Section, stop: NoticeAction, run: Run): Promise<Problem | undefined> {
  const { signal } = run.stopping;
  for (const [index, block] of blocks.entries()) {
    const place = `블록 ${index + 1}/${blocks.length}`;
    run.notice.show(`«${title}» 실행 중 · ${place}`, stop);
    const end = await run.terminal.runEach(block, signal);
    if (signal.aborted) return stopped(`«${title}» 단계의 ${place}까지 왔어요.`);
    if (end.exitCode !== 0) return { text: failureText(title, end), isFailure: true };
  }
  return undefined;
}

function stopped(where: string): Problem {
  return { text: `멈췄어요. ${where}`, isFailure: false };
}

function failureText(title: string, { exitCode, failed = '' }: CommandEnd): string {
  const [line = ''] = failed.split('\n');
  return `«${title}» 단계에서 명령이 실패해 멈췄어요: ${line} (종료 코드 ${exitCode}). 이유는 터미널에 있어요.`;
}
