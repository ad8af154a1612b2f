import type { CDPSession, Page } from 'playwright-core';

/** Heaps in use after garbage collection, MB, by who has them. */
export type Heaps = Record<'page' | 'shell' | 'world', number>;

interface Target {
  sessionId: string;
  url: string;
}

/** The page's Workers speak the same protocol, one session each, wrapped into messages of the page's session. */
async function call(session: CDPSession, sessionId: string, id: number, method: string): Promise<unknown> {
  const answer = new Promise((resolve) => {
    const listen = (event: { sessionId: string; message: string }) => {
      const data = JSON.parse(event.message) as { id?: number; result?: unknown };
      if (event.sessionId !== sessionId || data.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      resolve(data.result);
    };
    session.on('Target.receivedMessageFromTarget', listen);
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  return answer;
}

/** Answers a function that measures the heaps of a lab's page and of its Workers. */
export async function watchHeaps(page: Page): Promise<() => Promise<Heaps>> {
  const session = await page.context().newCDPSession(page);
  const targets: Target[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    targets.push({ sessionId, url: targetInfo.url });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let id = 0;
  const usedMb = async (name: string) => {
    const target = targets.find(({ url }) => url.includes(`${name}.worker`));
    if (!target) throw new Error(`no Worker ${name}`);
    await call(session, target.sessionId, ++id, 'HeapProfiler.collectGarbage');
    const usage = (await call(session, target.sessionId, ++id, 'Runtime.getHeapUsage')) as { usedSize: number };
    return usage.usedSize / 2 ** 20;
  };
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { page: usedSize / 2 ** 20, shell: await usedMb('shell'), world: await usedMb('world') };
  };
}
