/** How the tab that has the world gives it to another one whole: it saves what it has not saved yet, then answers. */
const channelName = 'cheonman-world';
/** A tab that is frozen or gone does not answer; its last change may then be lost. */
const answerWithinMs = 1_000;

type HandOverMessage = 'please' | 'done';

/** Calls `letGo` when another tab asks for the world; it answers whether this tab had it. */
export function answerHandOver(letGo: () => Promise<boolean>): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', async ({ data }: MessageEvent<HandOverMessage>) => {
    if (data === 'please' && (await letGo())) channel.postMessage('done' satisfies HandOverMessage);
  });
}

/** Asks the other tabs for the world; resolves once one has let go of it, or after a second. */
export async function askForHandOver(): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  const answered = new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<HandOverMessage>) => {
      if (data === 'done') resolve();
    });
  });
  channel.postMessage('please' satisfies HandOverMessage);
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, answerWithinMs))]);
  channel.close();
}
