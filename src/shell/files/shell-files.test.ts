import { expect, test } from 'vitest';
import { mapStore } from './map-store.ts';
import { openShellFiles } from './shell-files.ts';
import { homeDirectory, type FileStore, type StoredFile } from './stored-files.ts';

const home = (name: string) => `${homeDirectory}/${name}`;

/** Files whose store saves when `release` is called, or at once while `isHeld` is false. */
async function openHeld() {
  const stored = new Map<string, StoredFile>();
  const inner = mapStore(stored);
  const held: (() => void)[] = [];
  const state = { isHeld: false, unsaved: 0, isFull: false };
  const store: FileStore = {
    load: () => inner.load(),
    async save(changes) {
      if (state.isHeld) await new Promise<void>((resolve) => held.push(resolve));
      if (state.isFull) throw new Error('no room');
      await inner.save(changes);
    },
  };
  const opened = await openShellFiles(store, (isUnsaved) => void (state.unsaved += isUnsaved ? 1 : 0));
  const text = (name: string) => new TextDecoder().decode(stored.get(home(name))?.content);
  return { ...opened, state, stored, text, release: () => held.shift()!(), held };
}

test('a first change is told, more are not until they are saved, and one during a save is told anew', async () => {
  const { files, save, state, text, held, release } = await openHeld();
  await files.writeFile(home('a'), '1');
  await files.writeFile(home('b'), '1');
  expect(state.unsaved).toBe(1);
  state.isHeld = true;
  const first = save();
  await expect.poll(() => held.length, { interval: 1 }).toBe(1);
  await files.writeFile(home('a'), '2');
  expect(state.unsaved).toBe(2);
  const second = save();
  expect(held.length).toBe(1);
  release();
  await first;
  expect([text('a'), text('b')]).toEqual(['1', '1']);
  await expect.poll(() => held.length, { interval: 1 }).toBe(1);
  release();
  await second;
  expect(text('a')).toBe('2');
});

test('a change that a save overtakes is saved by the next one', async () => {
  const { files, save, text, stored } = await openHeld();
  await files.writeFile(home('a'), '1');
  for (const name of ['b', 'c', 'd']) {
    await Promise.all([files.writeFile(home('a'), name), files.writeFile(home(name), 'x'), save()]);
    await save();
    expect([text('a'), text(name)]).toEqual([name, 'x']);
  }
  await Promise.all([files.mv(home('b'), home('e')), save(), files.rm(home('c'))]);
  await save();
  expect([...stored.keys()].sort()).toEqual(['a', 'd', 'e'].map(home));
});

test('what could not be saved is told as unsaved, and saved later', async () => {
  const { files, save, state, text } = await openHeld();
  state.isFull = true;
  await files.writeFile(home('a'), '1');
  await expect(save()).rejects.toThrow('no room');
  expect(state.unsaved).toBe(2);
  state.isFull = false;
  await save();
  expect(text('a')).toBe('1');
});

test('a kept content has no room behind it; what is written through a link is kept under its own path', async () => {
  const { files, save, stored, text } = await openHeld();
  await files.mkdir(home('d'));
  await files.symlink('d', home('e'));
  for (let index = 0; index < 100; index++) await files.appendFile(home('e/log'), 'line\n');
  await save();
  expect([...stored.keys()].sort()).toEqual(['d', 'd/log', 'e'].map(home));
  expect(text('d/log').length).toBe(500);
  expect(stored.get(home('d/log'))!.content!.buffer.byteLength).toBe(500);
});
