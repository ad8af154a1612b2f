import { expect, test } from 'vitest';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

async function helpOf(line: string): Promise<string> {
  const host = memoryHost();
  expect(await runAws(line.split(' '), host)).toBe(0);
  return host.output.stdout;
}

test.each([
  ['help', ['AVAILABLE SERVICES', 'o ec2\n', 'o s3\n', '--query <value>']],
  ['ec2 help', ['AVAILABLE COMMANDS', 'o run-instances\n', 'o wait\n']],
  ['ec2 run-instances help', ['SYNOPSIS', '[--image-id <value>]', '--instance-type (string)', 'o t3.micro\n']],
  ['s3 help', ['o sync\n']],
  ['s3 cp help', ['<paths>', '[--recursive]', '[--exclude <value>]', 'o STANDARD_IA\n']],
])('%s', async (line, parts) => {
  const page = await helpOf(line);
  for (const part of parts) expect(page).toContain(part);
});

test('commands that are no operations are listed, and have their own page', async () => {
  const host = memoryHost();
  expect(await runAws(['ec2-instance-connect', 'help'], host)).toBe(0);
  expect(host.output.stdout).toMatch(/o send-serial-console-ssh-public-key\n +o ssh\n +o open-tunnel\n/);
  expect(await runAws(['ec2-instance-connect', 'ssh', 'help'], host)).toBe(0);
  expect(host.output.stdout).toMatch(/ec2-instance-connect ssh\n +--instance-id <value>\n/);
});
