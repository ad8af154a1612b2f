import type { StepResult } from '../../../core/verdict.ts';
import type { CheckClient } from '../../checks/check-client.ts';
import type { WorldClient } from '../../world/world-client.ts';
import { CheckBar } from './check-bar.ts';
import { required } from '../page/dom.ts';
import { currentMode } from '../page/mode.ts';
import { mountOwnCheck } from './own-check.ts';
import { recordResult, stepOf, stepState, type StepState } from '../progress/progress.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { WorldKeeper } from '../world/world-keeper.ts';

interface StepsOptions {
  labId: string;
  checks: CheckClient;
  keeper: WorldKeeper;
  progress: ProgressStore;
  world: WorldClient;
}

interface StepView {
  id: string;
  title: string;
  section: HTMLElement;
  bar: CheckBar;
}

/** Long enough for what is in progress to end, and short in world time. */
const pendingSkipMs = 10 * 60_000;

/** All steps of the page's lab. */
export interface Steps {
  /** Shows the latest progress; tells each step's state. */
  show(onState: (stepId: string, state: StepState) => void): void;
  /** Checks a step; what is still waiting is let happen first. Tells how it stands. */
  settle(stepId: string): Promise<StepState>;
}

/** Brings the steps of a lesson to life: checking, results, undo, the way on. */
export function mountSteps(options: StepsOptions): Steps {
  const { labId, keeper, progress, world } = options;
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const order = sections.map((section) => section.dataset['step'] ?? '');

  async function check(index: number): Promise<StepState> {
    const stepId = order[index]!;
    const labs = Object.values(progress.current.labs);
    const history = labs.flatMap((lab) => Object.values(lab.steps).flatMap(({ lastResult }) => lastResult ?? []));
    const ordered = history.toSorted((a: StepResult, b: StepResult) => a.checkedAtMs - b.checkedAtMs);
    const result = await options.checks.call('check.step', { labId, stepId, history: ordered });
    const nextId = order[index + 1];
    if (result.state === 'pass' && nextId !== undefined) await keeper.keepBefore(nextId, { replace: true });
    await progress.update((current) => recordResult(current, result));
    return result.state;
  }

  async function skipAndCheck(index: number): Promise<StepState> {
    await world.skip(pendingSkipMs);
    return check(index);
  }

  const views = sections.map((section, index): StepView => {
    const id = order[index]!;
    const title = section.dataset['title'] ?? id;
    const next = sections[index + 1];
    const root = required('[data-check]', section);
    mountOwnCheck(root, labId, id);
    const bar = new CheckBar(root, {
      check: () => check(index),
      skipAndCheck: () => skipAndCheck(index),
      undo: () => void keeper.undo({ id, title, stepIds: order.slice(index) }),
      next: next ? { label: `다음: ${next.dataset['title'] ?? ''}`, href: `#${next.id}` } : lessonEnd(),
      openedHints: (checkId) => stepOf(progress.current, labId, id).openedHints?.[checkId] ?? 0,
      onHintOpened: (checkId, count) =>
        void progress.update((current) => {
          (stepOf(current, labId, id).openedHints ??= {})[checkId] = count;
        }),
    });
    return { id, title, section, bar };
  });

  return {
    async settle(stepId) {
      const index = order.indexOf(stepId);
      const state = await check(index);
      return state === 'pending' ? skipAndCheck(index) : state;
    },
    show(onState) {
      const steps = progress.current.labs[labId]?.steps ?? {};
      const firstOpen = views.find(({ id }) => stepState(steps[id]) !== 'pass');
      for (const { id, section, bar } of views) {
        // Progress is the sandbox's: it says nothing about the learner's own account.
        const state = currentMode() === 'sandbox' ? stepState(steps[id]) : 'none';
        section.dataset['state'] = state;
        section.toggleAttribute('data-current', firstOpen?.id === id);
        bar.show(steps[id]);
        void keeper.canUndo(id).then(
          (can) => bar.setUndoable(can && currentMode() === 'sandbox'),
          () => bar.setUndoable(false),
        );
        onState(id, state);
      }
    },
  };
}

/** After the last step comes the next lab, as the page's end links it. */
function lessonEnd(): { label: string; href: string } | undefined {
  const link = document.querySelector<HTMLAnchorElement>('[data-next-lab]');
  return link ? { label: link.textContent.trim(), href: link.href } : undefined;
}
