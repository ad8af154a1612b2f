import { expect, test } from 'vitest';
import { runScriptInShell } from '../../run-script.ts';
import { instantConnection, nodeLikeHost } from '../../testing/connections.ts';

test('a hundred thousand numbers are in a file within seconds, whole and in order', async () => {
  const script = 'seq 100000 > f; wc -lc < f; sort -cn f && tail -n 1 f';
  const { stdout } = await runScriptInShell(script, { connection: instantConnection({}), host: nodeLikeHost() });
  expect(stdout).toBe(' 100000  588895\n100000\n');
}, 5_000);
