import { splitCommands } from '../../shell/interpreter/split-commands.ts';
import type { ShellHost } from '../../shell/kernel.ts';
import { ShellSession } from '../../shell/session/session.ts';
import { filesPace, SaveScheduler } from '../storage/save-scheduler.ts';
import { connectRpc, serveRpc } from '../../core/rpc/message-port-rpc.ts';
import { connectWorld, type RemoteWorldConnection } from '../../core/rpc/world-connection-rpc.ts';
import type {
  CommandEnd,
  FileStoreHandlers,
  FromShell,
  ShellHandlers,
  StartShell,
} from '../terminal/shell-worker-messages.ts';
import { startJqThread } from '../terminal/jq-thread.ts';
import { RemoteTerminal } from '../terminal/terminal-rpc.ts';
import { startProgramThread } from '../terminal/program-thread.ts';
import { startToolboxThread } from '../terminal/toolbox-thread.ts';

/** The shell beside the page. The page sends `start` with its ports, then calls; see shell-worker-messages.ts. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const send = (message: FromShell) => scope.postMessage(message);

/** A message to ourselves comes after what is already waiting, such as a Ctrl-C from the page. */
function macrotaskYield(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

interface RunningShell {
  session: ShellSession;
  terminal: RemoteTerminal;
  connection: RemoteWorldConnection;
}

async function start(message: StartShell): Promise<RunningShell> {
  const connection = connectWorld(message.worldPort, Date.now);
  const files = connectRpc<FileStoreHandlers>(message.filesPort);
  const terminal = new RemoteTerminal(message.terminalPort, message);
  const host: ShellHost = {
    connection,
    yieldControl: macrotaskYield(),
    startProgramThread,
    startJqThread,
    startToolboxThread,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
  const loading = files.call('files.load', null);
  loading.catch(() => undefined);
  await connection.syncClock().catch(() => undefined);
  let lastState = message.continues;
  const saves = new SaveScheduler(() => session.saveFiles(), filesPace);
  const session = await ShellSession.open({
    host,
    terminal,
    store: {
      load: () => loading,
      save: (changes) => files.call('files.save', changes),
    },
    continues: message.continues,
    onState(script) {
      if (script !== lastState) send({ kind: 'state', script });
      lastState = script;
    },
    onBusy: (isBusy) => send({ kind: 'busy', isBusy }),
    onUnsavedFiles: (isUnsaved) => (isUnsaved ? saves.changed() : saves.cancel()),
    onStorageProblem: (text) => send({ kind: 'storage-problem', message: text }),
  });
  void session.run();
  send({ kind: 'ready' });
  return { session, terminal, connection };
}

async function runEach(session: ShellSession, script: string): Promise<CommandEnd> {
  for (const command of splitCommands(script)) {
    const exitCode = await session.type(command, true);
    if (exitCode !== 0) return { exitCode, failed: command };
  }
  return { exitCode: 0 };
}

const starting = new Promise<RunningShell>((resolve) => {
  const onStart = ({ data }: MessageEvent<Partial<StartShell>>) => {
    if (data.kind !== 'start') return;
    scope.removeEventListener('message', onStart);
    resolve(start(data as StartShell));
  };
  scope.addEventListener('message', onStart);
});

const handlers: ShellHandlers = {
  'shell.alive': () => undefined,
  async 'shell.resize'(size) {
    const { session, terminal } = await starting;
    Object.assign(terminal, size);
    session.resize();
  },
  'shell.type': async ({ text, runs }) => ({ exitCode: await (await starting).session.type(text, runs) }),
  'shell.runEach': async (script) => runEach((await starting).session, script),
  'shell.receiveFiles': async (changes) => (await starting).session.receiveFiles(changes),
  'shell.syncClock': async () => (await starting).connection.syncClock().catch(() => undefined),
};
serveRpc(scope, handlers);
