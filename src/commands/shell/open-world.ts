import { join } from 'node:path';
import { runAws } from '../../aws-cli/run.ts';
import type { Speed } from '../../core/clock.ts';
import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import type { SavedWorld } from '../../sandbox/world-codec.ts';
import { nodeHost } from '../../server/sandbox/host-runtime.ts';
import { loadWorld, WorldKeeper } from '../../server/sandbox/keeper.ts';
import { StateFolder } from '../../server/sandbox/state-folder.ts';
import type { StoredFile } from '../../shell/files/stored-files.ts';
import { connectEndpoint } from './endpoint-connection.ts';
import { readKeptFiles, writeKeptFiles } from './kept-files.ts';

/** The world of a shell and the learner's files, and how both are kept. */
export interface OpenedWorld {
  connection: WorldConnection;
  files: Map<string, StoredFile>;
  /** Keeps what has changed; nothing without --state. */
  keep(): Promise<void>;
  close(): void;
}

export interface WorldOptions {
  endpoint: string | undefined;
  stateFolder: string | undefined;
  speed: Speed;
  /** Tells the person at the terminal. */
  tell(text: string): void;
}

function newSandbox(speed: Speed, saved?: SavedWorld): Sandbox {
  const options = { seed: 'shell', speed, clock: 'own-time', instanceAws: runAws, host: nodeHost } as const;
  return new Sandbox({ ...options, ...(saved && { saved }) });
}

/** A world of its own and files that are kept in a folder. */
async function openState(path: string, { speed, tell }: WorldOptions): Promise<OpenedWorld> {
  const folder = new StateFolder(path);
  await folder.prepare();
  const { saved, setAside } = await loadWorld(folder, nodeHost.nowMs());
  if (setAside) tell(`${setAside.reason}\n보관한 파일: ${setAside.path}\n`);
  const sandbox = newSandbox(speed, saved);
  const keeper = new WorldKeeper(sandbox, folder);
  const filesPath = join(path, 'files.json');
  const files = await readKeptFiles(filesPath);
  return {
    connection: sandbox.connection,
    files,
    async keep() {
      await keeper.flush();
      await writeKeptFiles(filesPath, files);
    },
    close: () => undefined,
  };
}

/** Opens what the options name: a sandbox that runs elsewhere, a kept world, or one that ends with the shell. */
export async function openWorld(options: WorldOptions): Promise<OpenedWorld> {
  const { endpoint, stateFolder, tell } = options;
  const files = new Map<string, StoredFile>();
  const keep = async () => undefined;
  if (endpoint !== undefined) {
    if (!URL.canParse(endpoint)) throw new PlatformError(commandMessages.badEndpoint, { endpoint });
    const address = endpoint.replace(/\/+$/, '');
    const lost = new PlatformError(commandMessages.endpointLost, { endpoint: address });
    const { connection, disconnect } = await connectEndpoint(address, () => tell(`\n${lost.message}\n`));
    return { connection, files, keep, close: disconnect };
  }
  if (stateFolder !== undefined) return openState(stateFolder, options);
  return { connection: newSandbox(options.speed).connection, files, keep, close: () => undefined };
}
