import { formatMessage } from '../../core/errors/aws-error.ts';
import { playerMessages } from '../../core/messages/player.ts';
import type { WorldClient } from '../world/world-client.ts';
import { confirmInDialog } from './dialog.ts';
import { downloadJson } from './download.ts';
import { forgetAllResults, forgetResults } from './progress/progress.ts';
import type { ProgressStore } from './progress/progress-store.ts';
import { toast } from './toast.ts';
import { openUndoHistory, type UndoHistory } from './undo.ts';
import { mountWorldControls } from './world-controls.ts';

interface WorldKeeperOptions {
  world: WorldClient;
  labId: string;
  progress: ProgressStore;
  /** After the world was changed as a whole: undo, reset, import, clock. */
  onChanged(): void;
}

/** What happens to the world as a whole: kept before each step, undone, emptied, saved to a file and read back. */
export class WorldKeeper {
  private readonly options: WorldKeeperOptions;
  private history: Promise<UndoHistory> | undefined;

  constructor(options: WorldKeeperOptions) {
    this.options = options;
  }

  mountControls(root: HTMLElement): void {
    mountWorldControls(root, {
      world: this.options.world,
      onSkipped: () => this.options.onChanged(),
      reset: () => void this.reset(),
      exportWorld: () => void this.exportWorld(),
      importWorld: (file) => void this.importWorld(file),
    });
  }

  /** Keeps the world as the state before a step; without `replace` only the first time. */
  async keepBefore(stepId: string, options: { replace: boolean } = { replace: false }): Promise<void> {
    await (await this.open()).keepBefore(stepId, options);
  }

  async canUndo(stepId: string): Promise<boolean> {
    return (await this.open()).has(stepId);
  }

  /** Asks, then brings the world back to before a step; results of it and of later steps are forgotten. */
  async undo(step: { id: string; title: string; laterIds: readonly string[] }): Promise<void> {
    const isAgreed = await confirmInDialog({
      title: `«${step.title}» 전으로 되돌릴까요?`,
      text: '샌드박스의 AWS가 이 단계를 시작하던 때로 돌아가요. 터미널의 파일과 변수는 그대로이고, 되돌린 것도 취소할 수 있어요.',
      agree: '되돌리기',
    });
    if (!isAgreed) return;
    const history = await this.open();
    await history.goBefore(step.id);
    await this.forget([step.id, ...step.laterIds]);
    toast('되돌렸어요.', { label: '되돌리기 취소', run: () => void this.bringBack(history.undoUndo()) });
  }

  private async reset(): Promise<void> {
    const isAgreed = await confirmInDialog({
      title: '샌드박스를 비울까요?',
      text: '만든 리소스가 모두 사라지고 AWS가 빈 계정으로 돌아가요. 통과한 기록은 남고, 비운 것은 바로 취소할 수 있어요.',
      agree: '비우기',
      isDangerous: true,
    });
    if (!isAgreed) return;
    const history = await this.open();
    await history.reset();
    const { progress } = this.options;
    await progress.update(forgetAllResults);
    this.options.onChanged();
    toast('샌드박스를 비웠어요.', { label: '취소', run: () => void this.bringBack(history.undoReset()) });
  }

  private async bringBack(restoring: Promise<void>): Promise<void> {
    await restoring;
    this.options.onChanged();
    toast('되돌리기 전으로 돌아왔어요. 단계는 다시 확인해 주세요.');
  }

  private async forget(stepIds: readonly string[]): Promise<void> {
    await this.options.progress.update((current) => forgetResults(current, this.options.labId, stepIds));
    this.options.onChanged();
  }

  private async exportWorld(): Promise<void> {
    downloadJson('cheonman-world.json', await this.options.world.exportWorld());
  }

  private async importWorld(file: File): Promise<void> {
    try {
      await this.options.world.importWorld(await file.text());
      await this.options.progress.update(forgetAllResults);
      this.options.onChanged();
      toast('파일의 샌드박스를 불러왔어요.');
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
