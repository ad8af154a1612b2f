import { expect, test } from 'vitest';
import { runScriptInShell } from '../../run-script.ts';
import { instantConnection, nodeLikeHost } from '../../testing/connections.ts';

const setUp = 'rm -rf .aws; mkdir d; echo hi > b.txt; touch .h A; ln -s b.txt link; chmod 750 A; ';
const run = async (script: string) =>
  runScriptInShell(setUp + script, { connection: instantConnection(), host: nodeLikeHost() });

test('names are sorted without regard to case; hidden ones only with -a or -A', async () => {
  expect((await run('ls')).stdout).toBe('A\nb.txt\nd\nlink\n');
  expect((await run('ls -A')).stdout).toBe('A\nb.txt\nd\n.h\nlink\n');
  expect((await run('ls -aF')).stdout).toBe('./\n../\nA*\nb.txt\nd/\n.h\nlink@\n');
  expect((await run('ls -d d; ls -r')).stdout).toBe('d\nlink\nd\nb.txt\nA\n');
});

test('-l shows mode, owner, size, time and target', async () => {
  const { stdout } = await run('ls -l');
  const lines = stdout.split('\n');
  expect(lines[0]).toBe('total 8');
  expect(lines[1]).toMatch(/^-rwxr-x--- 1 learner learner {4}0 \w{3} [ \d]\d \d\d:\d\d A$/);
  expect(lines[2]).toMatch(/^-rw-r--r-- 1 learner learner {4}3 .* b\.txt$/);
  expect(lines[3]).toMatch(/^drwxr-xr-x 2 learner learner 4096 .* d$/);
  expect(lines[4]).toMatch(/^lrwxrwxrwx 1 learner learner .* link -> b\.txt$/);
});

test('what is not there is an error, the rest is shown', async () => {
  expect(await run('ls nope d b.txt')).toEqual({
    stdout: 'b.txt\n\nd:\n',
    stderr: "ls: cannot access 'nope': No such file or directory\n",
    exitCode: 2,
  });
});
