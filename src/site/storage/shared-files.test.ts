import { expect, test } from 'vitest';
import type { FileChanges, FileStore } from '../../shell/files/stored-files.ts';
import { SharedFiles } from './shared-files.ts';

const note: FileChanges = {
  saved: [{ path: '/home/learner/a', mode: 0o644, content: new Uint8Array([1]) }],
  removed: [],
};

function memoryStore(isFull = false): FileStore {
  let files: FileChanges['saved'] = [];
  return {
    load: async () => files,
    save: async ({ saved }) => {
      if (isFull) throw new Error('full');
      files = saved;
    },
  };
}

test('everyone but the saver hears of a change, until they leave', async () => {
  const heard: string[] = [];
  const shared = new SharedFiles(memoryStore());
  const first = shared.join(() => heard.push('first'));
  const second = shared.join(() => heard.push('second'));
  await first.save(note);
  expect(heard).toEqual(['second']);
  expect(await second.load()).toEqual(note.saved);
  second.leave();
  await first.save(note);
  expect(heard).toEqual(['second']);
});

test('a change that could not be kept is told to nobody', async () => {
  const heard: string[] = [];
  const shared = new SharedFiles(memoryStore(true));
  shared.join(() => heard.push('other'));
  await expect(shared.join().save(note)).rejects.toThrow('full');
  expect(heard).toEqual([]);
});
