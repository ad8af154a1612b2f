import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import type { StoredFile } from '../files/stored-files.ts';
import { runScriptInShell } from '../run-script.ts';

const largest = 64 * 1024 * 1024;

test(
  'an S3 object of 64 MiB goes there and back by every way; a longer one is refused',
  { timeout: 300_000 },
  async () => {
    const { connection } = new Sandbox({
      seed: 'large objects',
      speed: 60,
      clock: 'own-time',
      host: { nowMs: () => Date.now(), delay: (ms, signal) => delay(ms, undefined, signal ? { signal } : {}) },
    });
    const files = new Map<string, StoredFile>();
    const run = (script: string) => runScriptInShell(script, { connection, host: nodeShellHost(), files });
    const made = await run(`head -c ${largest} /dev/urandom > big; aws s3 mb s3://cheonman-large`);
    expect(made.stdout).toBe('make_bucket: cheonman-large\n');
    const { stdout, stderr } = await run(`
    aws s3 cp big s3://cheonman-large/parts --no-progress
    aws s3api put-object --bucket cheonman-large --key whole --body big --query ContentLength > /dev/null
    aws s3api head-object --bucket cheonman-large --key whole --query ContentLength
    aws s3 cp s3://cheonman-large/parts back --no-progress; cmp big back && echo same
    aws s3api get-object --bucket cheonman-large --key whole out --query ContentLength; cmp big out && echo same
    aws s3 cp s3://cheonman-large/whole - | cmp big - && echo same
    aws s3 cp - s3://cheonman-large/streamed < big; aws s3 ls s3://cheonman-large --summarize | tail -2`);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      [
        'upload: ./big to s3://cheonman-large/parts',
        largest,
        'download: s3://cheonman-large/parts to ./back',
        'same',
        largest,
        'same',
        'same',
        'Total Objects: 3',
        `   Total Size: ${3 * largest}`,
        '',
      ].join('\n'),
    );
    const longer = await run(`
    echo >> big; aws s3 cp big s3://cheonman-large/longer --no-progress; echo $?
    aws s3api put-object --bucket cheonman-large --key longer --body big; echo $?
    aws s3 ls s3://cheonman-large/longer; echo $?`);
    expect(longer.stdout).toBe('1\n254\n1\n');
    expect(longer.stderr.match(/EntityTooLarge/g)).toHaveLength(2);
    expect(longer.stderr).toMatch(/64 MiB/);
  },
);
