import type { WorldClient } from '../../world/world-client.ts';
import { confirmInDialog } from '../page/dialog.ts';
import { forgetAllResults } from '../progress/progress.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import { countResetMinute, forgetReset, readResetRecord, rememberReset } from './reset-record.ts';
import { resetWords, type ResetScope } from './reset-words.ts';
import type { ShellKeeper } from './shell-keeper.ts';
import { toast } from '../page/toast.ts';
import { isStorageFull } from '../files/save-failure.ts';

interface ResetsOptions {
  world: WorldClient;
  shell: ShellKeeper;
  progress: ProgressStore;
  /** Puts the way back into the menu, or with undefined takes it out. */
  offerUndo(offer: { label: string; run(): void } | undefined): void;
  /** After the world was changed as a whole. */
  onChanged(): void;
}

const moment = 'before-reset';
const minuteMs = 60_000;

/**
 * Empties shell, world or both, after asking. The last reset can be undone, also after a reload: until the next one, or for
 * an hour of use.
 */
export class Resets {
  private readonly options: ResetsOptions;
  private closeToast: (() => void) | undefined;

  constructor(options: ResetsOptions) {
    this.options = options;
    this.offerUndo();
    setInterval(() => {
      if (document.visibilityState === 'visible' && countResetMinute()) void this.forget().catch(() => undefined);
    }, minuteMs);
  }

  async reset(what: ResetScope): Promise<void> {
    const { title, text, done } = resetWords[what];
    if (!(await confirmInDialog({ title, text, agree: '비우기', isDangerous: true }))) return;
    try {
      const isKept = await this.keep(what);
      if (isKept === undefined) return;
      if (what !== 'world') await this.options.shell.empty();
      if (what !== 'shell') await this.options.world.reset();
      if (isKept) rememberReset(what);
      await this.afterChange(what);
      const undo = { label: '취소', run: () => void this.undo() };
      this.closeToast = toast(done, isKept ? undo : undefined);
    } catch (error) {
      toast(`비우지 못했어요. (${reasonOf(error)})`);
    }
  }

  /** Keeps what will be emptied. Answers whether it could, or undefined when the learner then rather keeps it all. */
  private async keep(what: ResetScope): Promise<boolean | undefined> {
    const { shell, world } = this.options;
    this.closeToast?.();
    forgetReset();
    try {
      if (what !== 'world') await shell.keep(moment);
      if (what !== 'shell') await world.saveSnapshot(moment);
      return true;
    } catch (error) {
      if (!isStorageFull(error)) throw error;
      const isAgreed = await confirmInDialog({
        title: '되살릴 사본 없이 비울까요?',
        text: '브라우저의 저장 공간이 모자라 사본을 남기지 못해요. 그대로 비우면 되살릴 수 없어요.',
        agree: '사본 없이 비우기',
        isDangerous: true,
      });
      return isAgreed ? false : undefined;
    } finally {
      this.offerUndo();
    }
  }

  private async undo(): Promise<void> {
    const record = readResetRecord();
    if (!record) return;
    const { what } = record;
    this.closeToast?.();
    try {
      if (what !== 'world') await this.options.shell.bringBack(moment);
      if (what !== 'shell') await this.options.world.restoreSnapshot(moment);
      forgetReset();
      await this.afterChange(what);
      toast(resetWords[what].undone);
    } catch (error) {
      toast(`되살리지 못했어요. (${reasonOf(error)})`);
    }
  }

  /** From the menu it may be long ago: what was done since would be lost unasked. */
  private async undoAfterAsking(what: ResetScope): Promise<void> {
    const isAgreed = await confirmInDialog({
      title: '비우기 전으로 돌아갈까요?',
      text: '비운 다음에 만든 것은 사라지고, 비우기 전의 것이 돌아와요.',
      agree: resetWords[what].undo,
    });
    if (isAgreed) await this.undo();
  }

  private async afterChange(what: ResetScope): Promise<void> {
    this.offerUndo();
    if (what === 'shell') return;
    await this.options.progress.update(forgetAllResults);
    this.options.onChanged();
  }

  private async forget(): Promise<void> {
    this.offerUndo();
    await this.options.shell.forget(moment);
    await this.options.world.removeSnapshot(moment);
  }

  private offerUndo(): void {
    const what = readResetRecord()?.what;
    this.options.offerUndo(what && { label: resetWords[what].undo, run: () => void this.undoAfterAsking(what) });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
