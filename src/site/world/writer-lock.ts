import type { WorldStore } from './world-store.ts';

const lockName = 'cheonman-world';
const leaseKey = 'lease';
const heartbeatMs = 2000;
/** A tab that has not renewed its lease for so long is gone. */
const leaseMs = 6000;

/** The right to write the world, held by one tab at a time. */
export interface WriterLock {
  /** Takes the lock if it is free, or soon will be; `steal` takes it from another tab. `onLost` is called when another tab takes it. */
  acquire(options: { steal: boolean; onLost: () => void }): Promise<boolean>;
}

/** A page that was just left, as by a reload, gives its lock free only once its Worker has stopped. */
const releaseWithinMs = 1500;

function webLock(locks: LockManager): WriterLock {
  return {
    acquire: ({ steal, onLost }) =>
      new Promise((resolve) => {
        let isHeld = false;
        const hold = () => {
          isHeld = true;
          resolve(true);
          return new Promise<never>(() => undefined);
        };
        const options: LockOptions = steal ? { steal: true } : { signal: AbortSignal.timeout(releaseWithinMs) };
        locks.request(lockName, options, hold).catch(() => (isHeld ? onLost() : resolve(false)));
      }),
  };
}

/**
 * For insecure contexts, which have no Web Locks: a lease in the store, renewed while the tab lives. `owner` is the
 * tab's name, which a reload keeps, so that a tab need not wait for its own former lease.
 */
function leaseLock(store: WorldStore, owner: string): WriterLock {
  const readLease = async () => {
    const text = await store.read(leaseKey);
    return text === undefined ? undefined : (JSON.parse(text) as { owner: string; renewedAtMs: number });
  };
  const renew = () => store.write(leaseKey, JSON.stringify({ owner, renewedAtMs: Date.now() }));
  return {
    async acquire({ steal, onLost }) {
      const lease = await readLease();
      const isTaken = lease && lease.owner !== owner && Date.now() - lease.renewedAtMs < leaseMs;
      if (isTaken && !steal) return false;
      await renew();
      const timer = setInterval(async () => {
        const current = await readLease();
        if (current?.owner === owner) return renew();
        clearInterval(timer);
        onLost();
      }, heartbeatMs);
      return true;
    },
  };
}

/** One writer across tabs: Web Locks where the browser has them, a lease otherwise. */
export function createWriterLock(store: WorldStore, tabName: string): WriterLock {
  // Absent on plain http:// addresses of a LAN, whatever the type says.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? webLock(locks) : leaseLock(store, tabName);
}
