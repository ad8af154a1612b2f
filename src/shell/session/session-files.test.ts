import { expect, test } from 'vitest';
import { shellMessages } from '../../core/messages/shell.ts';
import { mapStore } from '../files/map-store.ts';
import type { FileStore, StoredFile } from '../files/stored-files.ts';
import { shellMessage } from '../shell-message.ts';
import { openSession } from '../testing/open-session.ts';

const textOf = (file: StoredFile | undefined) => new TextDecoder().decode(file?.content);

/** A session whose host hears of unsaved files `calls()` times. */
async function openWith(store: FileStore) {
  let calls = 0;
  const opened = await openSession({ store, onUnsavedFiles: (isUnsaved) => void (calls += isUnsaved ? 1 : 0) });
  return { ...opened, calls: () => calls };
}

test('what a loop has written is kept while it runs, in whole lines', async () => {
  const files = new Map<string, StoredFile>();
  const { session, terminal, until } = await openWith(mapStore(files));
  const running = session.type('i=0; while true; do echo "line $((++i))" >> log; [ $i = 300 ] && echo far; done', true);
  await until(/^far$/m);
  await session.saveFiles();
  const kept = textOf(files.get('/home/learner/log'));
  expect(kept).toMatch(/^line 1\n(line \d+\n)+$/);
  expect(kept.split('\n').length).toBeGreaterThan(300);
  expect(textOf(files.get('/home/learner/.bash_history'))).toContain('while true');
  await terminal.feed('\x03');
  expect(await running).toBe(130);
  expect(textOf(files.get('/home/learner/log')).startsWith(kept)).toBe(true);
});

test('what a job in the background writes is told as unsaved after the prompt is back', async () => {
  const files = new Map<string, StoredFile>();
  const { session, calls } = await openWith(mapStore(files));
  await session.type('(read x < /dev/tty; echo late > f) & (sleep 0.2; echo later > g) &', true);
  const before = calls();
  await expect.poll(calls, { interval: 5 }).toBeGreaterThan(before);
  await session.saveFiles();
  expect(textOf(files.get('/home/learner/g'))).toBe('later\n');
});

test('no room left is told in Korean, nothing in the shell is lost, and it is kept once there is room again', async () => {
  const files = new Map<string, StoredFile>();
  const kept = mapStore(files);
  let isFull = true;
  const { session, problems, until } = await openWith({
    load: () => kept.load(),
    async save(changes) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      await kept.save(changes);
    },
  });
  await session.type('echo one > f', true);
  await session.type('echo two >> f; cat f', true);
  await until(/^one\ntwo$/m);
  expect(problems).toEqual([shellMessage(shellMessages.storageFull)]);
  expect(problems[0]).toMatch(/[가-힣]/);
  expect(files.size).toBe(0);
  isFull = false;
  await session.type('true', true);
  expect(textOf(files.get('/home/learner/f'))).toBe('one\ntwo\n');
});
