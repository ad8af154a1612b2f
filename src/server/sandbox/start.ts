import type { Server } from 'node:http';
import type { Speed } from '../../core/clock.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { listen } from '../listen.ts';
import { acceptSockets } from './accept-sockets.ts';
import { createSandboxServer } from './endpoint.ts';
import { nodeHost } from './host-runtime.ts';
import { loadWorld, WorldKeeper, type LoadedWorld } from './keeper.ts';
import { folderSnapshots, memorySnapshots } from './snapshot-store.ts';
import { StateFolder } from './state-folder.ts';

export interface RunningSandbox {
  sandbox: Sandbox;
  server: Server;
  port: number;
  loaded: LoadedWorld;
  /** Stops listening, and saves the world when it has a state folder. */
  close(): Promise<void>;
}

/** Starts a sandbox endpoint. Without `stateFolder` the world ends with the process. Throws PlatformError (port taken). */
export async function startSandboxServer(options: {
  port: number;
  host: string;
  speed: Speed;
  seed: string;
  stateFolder?: string | undefined;
}): Promise<RunningSandbox> {
  const { seed, speed, stateFolder } = options;
  const folder = stateFolder === undefined ? undefined : new StateFolder(stateFolder);
  await folder?.prepare();
  const loaded = folder ? await loadWorld(folder, nodeHost.nowMs()) : {};
  const { saved } = loaded;
  const onDefect = (error: unknown, service: string) => console.error(`sandbox defect in ${service}:`, error);
  const sandbox = new Sandbox({
    seed,
    speed,
    host: nodeHost,
    clock: 'host-time',
    instanceAws: async (argv, host) => (await import('../../aws-cli/run.ts')).runAws(argv, host),
    onDefect,
    ...(saved && { saved }),
  });
  const keeper = folder && new WorldKeeper(sandbox, folder);
  const server = createSandboxServer({
    sandbox,
    snapshots: folder ? folderSnapshots(folder) : memorySnapshots(),
    onChange: () => keeper?.changed(),
  });
  const sockets = acceptSockets(server, {
    connection: sandbox.connection,
    onChange: () => keeper?.changed(),
  });
  const port = await listen(server, options.port, options.host);
  return {
    sandbox,
    server,
    port,
    loaded,
    close: async () => {
      sockets.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await keeper?.flush();
    },
  };
}
