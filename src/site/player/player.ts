import type { PlatformError } from '../../core/messages/message.ts';
import { openChecks } from '../checks/check-client.ts';
import { onWorkerFailure } from '../rpc/worker-failure.ts';
import { openKeptTerminals } from '../storage/kept-terminals.ts';
import { SharedFiles } from '../storage/shared-files.ts';
import { openShellFileStore } from '../storage/shell-files.ts';
import { withholdRealKeys } from '../storage/withhold-real-keys.ts';
import { startWorld, type WorldClient } from '../world/world-client.ts';
import { mountCodeBlocks } from './steps/code-blocks.ts';
import { mountDivider } from './dock/divider.ts';
import { mountDock, type Dock } from './dock/dock.ts';
import { required } from './page/dom.ts';
import { mountFastForward } from './steps/fast-forward.ts';
import { FilePanel } from './files/file-panel.ts';
import { mountFocusKeys } from './dock/focus-keys.ts';
import { LiveResources } from './resources/live-resources.ts';
import { mountModeSwitch } from './page/mode.ts';
import { Notices, noticeInAppBrowser, noticeWorldStatus } from './page/notices.ts';
import { noteOpened, type StepState } from './progress/progress.ts';
import { openProgress } from './progress/progress-store.ts';
import { Resets } from './resets/resets.ts';
import { ShellKeeper } from './resets/shell-keeper.ts';
import { showStations } from './home/stations.ts';
import { mountStepStrip } from './steps/step-strip.ts';
import { mountSteps, type Steps } from './steps/steps.ts';
import { tabName } from './page/tab-name.ts';
import { followOnScreenKeyboard } from './dock/on-screen-keyboard.ts';
import { lastTerminals, rememberTerminals } from './terminals/terminal-memory.ts';
import { TerminalPanel } from './terminals/terminal-panel.ts';
import { mountWorldControls } from './world/world-controls.ts';
import { toast } from './page/toast.ts';
import { withheldText } from './files/save-failure.ts';
import { WorldKeeper } from './world/world-keeper.ts';

/** The lesson player: brings the parts of a lab's page together. */
async function play(): Promise<void> {
  const player = required('[data-player]');
  const labId = player.dataset['lab'] ?? '';
  const reader = required('[data-reader]');
  const dock = mountDock(required('[data-dock]'));
  const notices = new Notices(required('[data-notices]'));
  followOnScreenKeyboard();
  mountDivider(required('[data-divider]'), player);
  noticeInAppBrowser(notices);

  const { worker, failing } = startWorker();
  void failing.then((error) => notices.showError(error));
  const world = startWorld(worker);
  noticeWorldStatus(notices, world);
  const sharedFiles = openFiles();
  const keptTerminals = openKeptTerminals();
  const terminal = new TerminalPanel(world, sharedFiles, await lastTerminals(keptTerminals));
  void failing.then((error) => terminal.fail(error));
  rememberTerminals(keptTerminals, terminal, world);
  const checks = openChecks(world);
  const progress = await openProgress();
  const resources = new LiveResources(checks, dock);
  new FilePanel(dock, sharedFiles);
  const shell = new ShellKeeper(terminal, sharedFiles, keptTerminals);
  const onChanged = () => resources.refresh();
  const keeper = new WorldKeeper({ world, shell, labId, progress, onChanged });
  keepStart(world, keeper, reader);
  const steps = mountSteps({ labId, checks, keeper, progress, world });
  const strip = mountStepStrip(required('[data-step-strip]'), reader);
  const controls = mountWorldControls(required('[data-world-controls]'), {
    world,
    onSkipped: onChanged,
    reset: (what) => void resets.reset(what),
    exportWorld: () => void keeper.exportWorld(),
    importWorld: (file) => void keeper.importWorld(file),
  });
  const offerUndo = controls.offerUndoReset;
  const resets = new Resets({ world, shell, progress, offerUndo, onChanged });

  const blocks = mountCodeBlocks(reader, {
    async run(code, stepId) {
      dock.open();
      dock.select('terminal');
      if (stepId !== undefined) await keeper.keepBefore(stepId);
      await terminal.run(code);
    },
  });
  const fastForward = connectFastForward({ reader, dock, terminal, world, keeper, steps });
  terminal.onBusyChange((isBusy) => {
    blocks.setRunnable(!isBusy);
    fastForward.setRunnable(!isBusy);
    if (!isBusy) resources.refresh();
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

interface FastForwardParts {
  reader: HTMLElement;
  dock: Dock;
  terminal: TerminalPanel;
  world: WorldClient;
  keeper: WorldKeeper;
  steps: Steps;
}

function connectFastForward({ reader, dock, terminal, world, keeper, steps }: FastForwardParts) {
  return mountFastForward(reader, {
    terminal,
    keep: () => keeper.keepBeforeFastForward(),
    async hurry() {
      dock.open();
      dock.select('terminal');
      const { speed } = await world.clock();
      await world.setSpeed('instant');
      return async () => void (await world.setSpeed(speed));
    },
    check: (stepId) => steps.settle(stepId),
    canReturn: (stepId) => keeper.canUndo(stepId),
    goBefore: (stepId) => keeper.goBefore(stepId),
    undo: (stepIds) => void keeper.undoFastForward(stepIds),
  });
}

/** The world's Worker; `failing` resolves when it cannot be run. */
function startWorker(): { worker: Worker; failing: Promise<PlatformError> } {
  const worker = new Worker(new URL('../workers/world.worker.ts', import.meta.url), {
    type: 'module',
    name: tabName(),
  });
  const failing = new Promise<PlatformError>((resolve) => onWorkerFailure(worker, '샌드박스를', resolve));
  return { worker, failing };
}

/** The learner's files, shared by this window's terminals and by other windows. */
function openFiles(): SharedFiles {
  const store = withholdRealKeys(openShellFileStore(), (paths) => toast(withheldText(paths)));
  return new SharedFiles(store, new BroadcastChannel('cheonman-shell-files'));
}

/** Before anything is done in a lab, so that its first step can be undone whichever way it was begun. */
function keepStart(world: WorldClient, keeper: WorldKeeper, reader: HTMLElement): void {
  const firstStep = reader.querySelector<HTMLElement>('section[data-step]')?.dataset['step'];
  world.onStatus(({ kind }) => {
    // Without room for it there is no way back, which the world's own notice tells.
    if (kind === 'ready' && firstStep !== undefined) keeper.keepBefore(firstStep).catch(() => undefined);
  });
}

void play();
