import { splitCommands } from '../../shell/interpreter/split-commands.ts';
import type { ShellHost } from '../../shell/kernel.ts';
import { ShellSession } from '../../shell/session/session.ts';
import type { Screen } from '../../shell/session/session-terminal.ts';
import { connectRpc } from '../rpc/message-port-rpc.ts';
import { connectWorld, type RemoteWorldConnection } from '../rpc/world-connection-rpc.ts';
import type {
  CommandEnd,
  FileStoreHandlers,
  FromShell,
  StartShell,
  ToShell,
} from '../terminal/shell-worker-messages.ts';

/** The shell beside the page. The page sends `start` with its ports, then what is typed; see shell-worker-messages.ts. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const send = (message: FromShell) => scope.postMessage(message);

/** Output goes to the page in pieces; a writer waits while the screen is this many characters behind. */
const highWater = 512 * 1024;

class PageScreen implements Screen {
  columns: number;
  rows: number;
  #unshown = 0;
  #waiting: (() => void)[] = [];
  #buffered = '';

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string): void {
    if (this.#buffered === '') queueMicrotask(() => this.#flush());
    this.#buffered += text;
  }

  ready(): void | Promise<void> {
    if (this.#unshown < highWater) return;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  shown(length: number): void {
    this.#unshown -= length;
    if (this.#unshown >= highWater) return;
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #flush(): void {
    const text = this.#buffered;
    this.#buffered = '';
    this.#unshown += text.length;
    send({ kind: 'output', text });
  }
}

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
  screen: PageScreen;
  connection: RemoteWorldConnection;
}

async function start(message: StartShell): Promise<RunningShell> {
  const connection = connectWorld(message.worldPort);
  const files = connectRpc<FileStoreHandlers>(message.filesPort);
  const screen = new PageScreen(message.columns, message.rows);
  const host: ShellHost = {
    connection,
    yieldControl: macrotaskYield(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
  await connection.syncClock().catch(() => undefined);
  const session = await ShellSession.open({
    host,
    screen,
    store: {
      load: () => files.call('files.load', null),
      save: (changes) => files.call('files.save', changes),
    },
    onBusy: (isBusy) => send({ kind: 'busy', isBusy }),
    onStorageProblem: (text) => send({ kind: 'storage-problem', message: text }),
  });
  void session.run();
  send({ kind: 'ready' });
  return { session, screen, connection };
}

async function runEach(session: ShellSession, script: string): Promise<CommandEnd> {
  for (const command of splitCommands(script)) {
    const exitCode = await session.type(command, true);
    if (exitCode !== 0) return { exitCode, failed: command };
  }
  return { exitCode: 0 };
}

let shell: Promise<RunningShell> | undefined;

scope.addEventListener('message', async ({ data }: MessageEvent<ToShell>) => {
  if (data.kind === 'start') {
    shell = start(data);
    return;
  }
  if (!shell) return;
  const { session, screen, connection } = await shell;
  if (data.kind === 'input') void session.feed(data.data);
  else if (data.kind === 'ask-alive') send({ kind: 'alive' });
  else if (data.kind === 'sync-clock') void connection.syncClock().catch(() => undefined);
  else if (data.kind === 'shown') screen.shown(data.length);
  else if (data.kind === 'files-changed') await session.receiveFiles(data.changes);
  else if (data.kind === 'run-each') send({ kind: 'typed', id: data.id, ...(await runEach(session, data.script)) });
  else if (data.kind === 'resize') {
    screen.columns = data.columns;
    screen.rows = data.rows;
    session.resize();
  } else {
    const exitCode = await session.type(data.text, data.runs);
    send({ kind: 'typed', id: data.id, exitCode });
  }
});
