import { formatMessage } from '../../../core/errors/aws-error.ts';
import { playerMessages } from '../../../core/messages/player.ts';
import type { WorldClient } from '../../world/world-client.ts';
import { confirmInDialog } from '../page/dialog.ts';
import { downloadJson } from '../page/download.ts';
import { forgetAllResults, forgetResults } from '../progress/progress.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { ShellKeeper } from '../resets/shell-keeper.ts';
import { toast } from '../page/toast.ts';
import { openUndoHistory, type UndoHistory } from './undo.ts';

interface WorldKeeperOptions {
  world: WorldClient;
  shell: ShellKeeper;
  labId: string;
  progress: ProgressStore;
  /** After the world was changed as a whole: undo, reset, import, clock. */
  onChanged(): void;
}

/** Stands for a step in the names of snapshots; no step can be called that. */
const fastForward = '~fast-forward';
const beforeUndo = 'before-undo';

/** What happens to the world as a whole: kept before each step, undone, saved to a file and read back. */
export class WorldKeeper {
  private readonly options: WorldKeeperOptions;
  private history: Promise<UndoHistory> | undefined;

  constructor(options: WorldKeeperOptions) {
    this.options = options;
  }

  /** Keeps the world as the state before a step; without `replace` only the first time. */
  async keepBefore(stepId: string, options: { replace: boolean } = { replace: false }): Promise<void> {
    await (await this.open()).keepBefore(stepId, options);
  }

  async canUndo(stepId: string): Promise<boolean> {
    return (await this.open()).has(stepId);
  }

  /** Brings the world back to before a step, unasked. */
  async goBefore(stepId: string): Promise<void> {
    await (await this.open()).goBefore(stepId);
    this.options.onChanged();
  }

  /** Asks, then brings the world back to before a step; results of `stepIds`, it and later ones, are forgotten. */
  async undo(step: { id: string; title: string; stepIds: readonly string[] }): Promise<void> {
    const isAgreed = await confirmInDialog({
      title: `«${step.title}» 전으로 되돌릴까요?`,
      text: '샌드박스의 AWS가 이 단계를 시작하던 때로 돌아가요. 터미널의 파일과 변수는 그대로이고, 되돌린 것도 취소할 수 있어요.',
      agree: '되돌리기',
    });
    if (!isAgreed) return;
    await this.options.world.saveSnapshot(beforeUndo);
    await this.goBefore(step.id);
    await this.forget(step.stepIds);
    toast('되돌렸어요.', { label: '되돌리기 취소', run: () => void this.undoUndo() });
  }

  /** Keeps world and shell as they are before steps are run by themselves. */
  async keepBeforeFastForward(): Promise<void> {
    await this.keepBefore(fastForward, { replace: true });
    await this.options.shell.keep('before-fast-forward');
  }

  /** Asks, then brings world and shell back to before steps were run by themselves; their results are forgotten. */
  async undoFastForward(stepIds: readonly string[]): Promise<void> {
    const isAgreed = await confirmInDialog({
      title: '자동 실행 전으로 되돌릴까요?',
      text: '샌드박스의 AWS와 터미널의 파일, 변수, 명령 기록이 자동 실행을 시작하던 때로 돌아가요. 되돌린 것도 취소할 수 있어요.',
      agree: '되돌리기',
    });
    if (!isAgreed) return;
    const { shell, world } = this.options;
    await world.saveSnapshot(beforeUndo);
    await shell.keep(beforeUndo);
    await shell.bringBack('before-fast-forward');
    await this.goBefore(fastForward);
    await this.forget(stepIds);
    toast('자동 실행 전으로 되돌렸어요.', {
      label: '되돌리기 취소',
      run: () => void shell.bringBack(beforeUndo).then(() => this.undoUndo()),
    });
  }

  private undoUndo(): Promise<void> {
    return this.comeBack('되돌리기 전으로 돌아왔어요. 단계는 다시 확인해 주세요.');
  }

  /** Brings the world back to before the last change of it as a whole. */
  private async comeBack(done: string): Promise<void> {
    await this.options.world.restoreSnapshot(beforeUndo);
    this.options.onChanged();
    toast(done);
  }

  private async forget(stepIds: readonly string[]): Promise<void> {
    await this.options.progress.update((current) => forgetResults(current, this.options.labId, stepIds));
    this.options.onChanged();
  }

  async exportWorld(): Promise<void> {
    downloadJson('cheonman-world.json', await this.options.world.exportWorld());
  }

  /** Asks, then puts the file's world in the place of this one. */
  async importWorld(file: File): Promise<void> {
    const isAgreed = await confirmInDialog({
      title: '파일의 샌드박스로 바꿀까요?',
      text: '지금 샌드박스의 AWS 리소스가 파일에 있는 것으로 바뀌어요. 터미널의 파일과 변수는 그대로이고, 바꾼 것도 취소할 수 있어요.',
      agree: '불러오기',
    });
    if (!isAgreed) return;
    try {
      const text = await file.text();
      await this.options.world.saveSnapshot(beforeUndo);
      await this.options.world.importWorld(text);
      await this.options.progress.update(forgetAllResults);
      this.options.onChanged();
      toast('파일의 샌드박스를 불러왔어요.', {
        label: '불러오기 취소',
        run: () => void this.comeBack('불러오기 전으로 돌아왔어요. 단계는 다시 확인해 주세요.'),
      });
    } catch (error) {
      const { text, remedy } = playerMessages.importFailed;
      const reason = error instanceof Error ? error.message : String(error);
      toast(`${formatMessage(text, { reason })} ${remedy}`);
    }
  }

  private open(): Promise<UndoHistory> {
    const opening = (this.history ??= openUndoHistory(this.options.world, this.options.labId));
    opening.catch(() => (this.history = undefined));
    return opening;
  }
}
