import { expect, test } from 'vitest';
import { runScriptInShell } from '../../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../../testing/connections.ts';

test('what was started just before ps is listed with its own name, and so is what reads its output', async () => {
  const { stdout } = await runScriptInShell('sleep 3 & ps -o args | grep sleep; kill $!', {
    connection: hostClockConnection(),
    host: nodeLikeHost(),
  });
  expect(stdout).toBe('sleep 3\ngrep sleep\n');
});
