/**
 * How a page learns that a Worker is gone. Browsers tell nobody when they end one (memory, a crash, «end task»): calls
 * to it would wait for ever. But they give its locks free: the Worker holds one as long as it lives, the page waits for it.
 * Without Web Locks (plain http:// addresses of a LAN) nothing is noticed.
 */
interface LifeMessage {
  lifeLock: string;
}

/** Absent in insecure contexts, whatever the type says. */
const locks = () => (navigator as { locks?: LockManager }).locks;

/** The Worker's side: to be called once, at its start. */
export function holdLifeLock(scope: DedicatedWorkerGlobalScope): void {
  const lifeLock = `cheonman-life-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  void locks()?.request(lifeLock, () => {
    scope.postMessage({ lifeLock } satisfies LifeMessage);
    return new Promise<never>(() => undefined);
  });
}

/** The page's side: calls `listener` once the Worker has ended, whoever ended it. */
export function onWorkerEnd(worker: Worker, listener: () => void): void {
  worker.addEventListener('message', ({ data }: MessageEvent<Partial<LifeMessage>>) => {
    // WebKit rejects what a page still waits for when the page itself goes away.
    if (data.lifeLock !== undefined)
      locks()
        ?.request(data.lifeLock, listener)
        .catch(() => undefined);
  });
}
