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

test('EC2 Instance Connect is missing, and the way round is said', async () => {
  const host = memoryHost();
  expect(await runAws(['ec2-instance-connect', 'ssh', '--instance-id', 'i-1'], host)).toBe(255);
  expect(host.output.stderr).toContain('키 페어');
});
