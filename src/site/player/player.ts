import { openChecks } from '../checks/check-client.ts';
import { onWorkerFailure } from '../rpc/worker-failure.ts';
import { SharedFiles } from '../storage/shared-files.ts';
import { openShellFileStore } from '../storage/shell-files.ts';
import { startWorld } from '../world/world-client.ts';
import { mountCodeBlocks } from './code-blocks.ts';
import { mountDivider } from './divider.ts';
import { mountDock } from './dock.ts';
import { required } from './dom.ts';
import { mountFastForward } from './fast-forward.ts';
import { FilePanel } from './file-panel.ts';
import { mountFocusKeys } from './focus-keys.ts';
import { LiveResources } from './live-resources.ts';
import { mountModeSwitch } from './mode.ts';
import { Notices, noticeInAppBrowser, noticeWorldStatus } from './notices.ts';
import { noteOpened, type StepState } from './progress/progress.ts';
import { openProgress } from './progress/progress-store.ts';
import { ShellKeeper } from './shell-keeper.ts';
import { showStations } from './stations.ts';
import { mountStepStrip } from './step-strip.ts';
import { mountSteps } from './steps.ts';
import { tabName } from './tab-name.ts';
import { TerminalPanel } from './terminal-panel.ts';
import { WorldKeeper } from './world-keeper.ts';

/** The lesson player: brings the parts of a lab's page together. */
async function play(): Promise<void> {
  const player = required('[data-player]');
  const labId = player.dataset['lab'] ?? '';
  const reader = required('[data-reader]');
  const dock = mountDock(required('[data-dock]'));
  const notices = new Notices(required('[data-notices]'));
  mountDivider(required('[data-divider]'), player);
  noticeInAppBrowser(notices);

  const worker = new Worker(new URL('../workers/world.worker.ts', import.meta.url), {
    type: 'module',
    name: tabName(),
  });
  onWorkerFailure(worker, '샌드박스를', (error) => {
    notices.showError(error);
    terminal.fail(error);
  });
  const world = startWorld(worker);
  noticeWorldStatus(notices, world);
  const sharedFiles = new SharedFiles(openShellFileStore());
  const terminal = new TerminalPanel(world, sharedFiles);
  const checks = openChecks(world);
  const progress = await openProgress();
  const resources = new LiveResources(checks, dock);
  new FilePanel(dock, sharedFiles);
  const keeper = new WorldKeeper({
    world,
    shell: new ShellKeeper(terminal, sharedFiles),
    labId,
    progress,
    onChanged: () => resources.refresh(),
  });
  const steps = mountSteps({ labId, checks, keeper, progress, world });
  const strip = mountStepStrip(required('[data-step-strip]'), reader);
  keeper.mountControls(required('[data-world-controls]'));

  const blocks = mountCodeBlocks(reader, {
    async run(code, stepId) {
      dock.open();
      dock.select('terminal');
      if (stepId !== undefined) await keeper.keepBefore(stepId);
      await terminal.run(code);
    },
  });
  terminal.onBusyChange((isBusy) => {
    blocks.setRunnable(!isBusy);
    if (isBusy) return;
    resources.refresh();
  });

  const fastForward = mountFastForward(reader, {
    terminal,
    async begin() {
      dock.open();
      dock.select('terminal');
      await keeper.keepBeforeFastForward();
    },
    check: (stepId) => steps.settle(stepId),
    undo: (stepIds) => void keeper.undoFastForward(stepIds),
  });

  const show = () => {
    const states: StepState[] = [];
    steps.show((stepId, state) => {
      states.push(state);
      strip.setState(stepId, state);
    });
    fastForward.show(states);
    showStations(document.querySelectorAll<HTMLElement>('.metro-bar li'), progress.current);
  };
  progress.onChange(show);
  mountModeSwitch(() => show());
  show();
  mountFocusKeys(reader, terminal);
  await progress.update((current) => noteOpened(current, labId, Date.now()));
  void navigator.storage?.persist?.();
}

void play();
