import { expect, test } from 'vitest';
import type { FileStore, StoredFile } from '../files/stored-files.ts';
import { mapStore } from '../files/map-store.ts';
import { openSession } from '../testing/open-session.ts';

test('files and history are there on the next visit', async () => {
  const files = new Map<string, StoredFile>();
  const first = await openSession({ store: mapStore(files) });
  await first.session.type('mkdir -p d; echo kept > d/f; chmod 400 d/f; echo gone > g; rm g', true);
  await first.session.type('for i in a b; do\n  echo "$i"\ndone', true);
  expect([...files.keys()].sort()).toContain('/home/learner/d/f');
  expect(files.has('/home/learner/g')).toBe(false);
  expect(files.get('/home/learner/d/f')!.mode).toBe(0o400);
  const second = await openSession({ store: mapStore(files) });
  await second.session.type('cat d/f; history 2', true);
  await second.until(/^kept\n +2 {2}for i in a b; do\n {2}echo "\$i"\ndone\n +3 {2}cat d\/f; history 2$/m);
});

test('full storage is told once, and the shell goes on', async () => {
  const store: FileStore = { load: async () => [], save: () => Promise.reject(new Error('QuotaExceededError')) };
  const { session, problems } = await openSession({ store });
  await session.type('echo a > f', true);
  await session.type('echo b > f; cat f', true);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('저장하지 못했어요');
});

test('Ctrl-R and ↑ reach commands of several lines from a former visit', async () => {
  const files = new Map<string, StoredFile>();
  const first = await openSession({ store: mapStore(files) });
  await first.session.type('for i in a b; do\n  echo "old $i"\ndone', true);
  await first.session.type('echo newer', true);
  const second = await openSession({ store: mapStore(files) });
  await second.until(/\$$/);
  await second.terminal.feed('\x12old\r');
  await second.until(/^old a\nold b$/m);
  await second.terminal.feed('\x1b[A\x1b[A\r');
  await second.until(/^newer$/m);
});

test('times are in .bash_history only while HISTTIMEFORMAT is set, or where entries have several lines', async () => {
  const files = new Map<string, StoredFile>();
  const { session } = await openSession({ store: mapStore(files) });
  const kept = () => new TextDecoder().decode(files.get('/home/learner/.bash_history')!.content);
  await session.type('echo one', true);
  await session.type('echo two', true);
  expect(kept()).toBe('echo one\necho two\n');
  await session.type('history -d 1', true);
  expect(kept()).toBe('echo two\nhistory -d 1\n');
  await session.type("HISTTIMEFORMAT='%F '", true);
  await session.type('echo three', true);
  expect(kept()).toMatch(/^echo two\nhistory -d 1\nHISTTIMEFORMAT='%F '\n#\d+\necho three\n$/);
  await session.type('unset HISTTIMEFORMAT', true);
  await session.type('echo "a\nb"', true);
  expect(kept()).toMatch(/\n#\d+\necho "a\nb"\n$/);
});
