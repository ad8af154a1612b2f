import { expect, test } from 'vitest';
import type { FileChanges } from '../../shell/files/stored-files.ts';
import { withholdRealKeys } from './withhold-real-keys.ts';

const file = (path: string, text: string) => ({ path, mode: 0o644, content: new TextEncoder().encode(text) });

test('a file with a real key is not given to the store, the others are', async () => {
  const saves: FileChanges[] = [];
  const withheld: string[] = [];
  const store = withholdRealKeys({ load: async () => [], save: async (changes) => void saves.push(changes) }, (paths) =>
    withheld.push(...paths),
  );
  const plain = file('/home/learner/a', 'aws_access_key_id = AKIACHEONMANSANDBOX0');
  const canary = file('/home/learner/b', 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE');
  await store.save({ saved: [plain, canary], removed: [] });
  await store.save({ saved: [canary], removed: [] });
  expect(saves).toEqual([{ saved: [plain], removed: [] }]);
  expect(withheld).toEqual([canary.path, canary.path]);
});
