import type { Speed } from '../../core/clock.ts';
import { connectRpc } from '../../core/rpc/message-port-rpc.ts';
import { connectWorld, type RemoteWorldConnection } from '../../core/rpc/world-connection-rpc.ts';
import { onWorkerEnd } from '../rpc/worker-end.ts';
import { whenKept } from '../storage/kept-page.ts';
import type { WorldHandlers } from './world-handlers.ts';
import type { SnapshotInfo, WorldClockState, WorldStatus } from './world-status.ts';

/** The page's side of its world. Calls reject with PlatformError's name and message while another tab has the world. */
export interface WorldClient {
  /** AWS requests and HTTP into the world, from the page itself. */
  readonly connection: RemoteWorldConnection;
  /** A new port to the world for another Worker (shell, checks): transfer it. */
  openPort(): MessagePort;
  readonly status: WorldStatus;
  /** Calls `listener` now and on every change; returns how to stop. */
  onStatus(listener: (status: WorldStatus) => void): () => void;
  /** Calls `listener` whenever the world's time may have jumped: skip, restore, import, another tab's world. */
  onClockMoved(listener: () => void): void;
  /** Continues here although another tab has the world. */
  takeOver(): Promise<void>;
  clock(): Promise<WorldClockState>;
  skip(durationMs: number): Promise<WorldClockState>;
  setSpeed(speed: Speed): Promise<WorldClockState>;
  /** Empties the world. Save a snapshot first to make it undoable. */
  reset(): Promise<void>;
  saveSnapshot(name: string): Promise<void>;
  restoreSnapshot(name: string): Promise<void>;
  removeSnapshot(name: string): Promise<void>;
  listSnapshots(): Promise<SnapshotInfo[]>;
  exportWorld(): Promise<string>;
  importWorld(text: string): Promise<void>;
  readSetAside(key: string): Promise<string | undefined>;
}

/** Starts the world's Worker. `worker` comes from `new Worker(new URL('../workers/world.worker.ts', import.meta.url), { type: 'module', name: tabName() })`. */
export function startWorld(worker: Worker): WorldClient {
  const listeners = new Set<(status: WorldStatus) => void>();
  const clockListeners = new Set<() => void>();
  let status: WorldStatus = { kind: 'loading' };
  const setStatus = (latest: WorldStatus) => {
    status = latest;
    for (const listener of listeners) listener(status);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ status?: WorldStatus }>) => {
    if (data.status) setStatus(data.status);
  });
  onWorkerEnd(worker, () => setStatus({ kind: 'ended' }));

  const openPort = () => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ port: port2 }, [port2]);
    return port1;
  };
  const host = connectRpc<WorldHandlers>(openPort());
  const connection = connectWorld(openPort(), Date.now);
  const thenSync = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result;
    await connection.syncClock();
    for (const listener of clockListeners) listener();
    return value;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void host.call('host.flush', null).catch(() => undefined);
  });
  whenKept(() => worker.terminate());

  return {
    connection,
    openPort,
    get status() {
      return status;
    },
    onStatus(listener) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    onClockMoved: (listener) => void clockListeners.add(listener),
    takeOver: () => thenSync(host.call('host.takeOver', null)),
    clock: () => host.call('host.clock', null),
    skip: (durationMs) => thenSync(host.call('host.skip', durationMs)),
    setSpeed: (speed) => host.call('host.setSpeed', speed),
    reset: () => host.call('host.reset', null),
    saveSnapshot: (name) => host.call('host.saveSnapshot', name),
    restoreSnapshot: (name) => thenSync(host.call('host.restoreSnapshot', name)),
    removeSnapshot: (name) => host.call('host.removeSnapshot', name),
    listSnapshots: () => host.call('host.listSnapshots', null),
    exportWorld: () => host.call('host.export', null),
    importWorld: (text) => thenSync(host.call('host.import', text)),
    readSetAside: (key) => host.call('host.readSetAside', key),
  };
}
