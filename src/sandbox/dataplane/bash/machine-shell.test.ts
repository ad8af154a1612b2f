import { beforeAll, expect, test } from 'vitest';
import { bootPace } from '../boot/pace.ts';
import { createTestDataplane } from '../dataplane-test-world.ts';
import type { Machine } from '../machines/machine.ts';
import { MachineShell } from './machine-shell.ts';

let machine: Machine;

beforeAll(async () => {
  const world = createTestDataplane();
  const { instanceId } = await world.launch();
  world.ec2.pass(60_000);
  machine = await world.machine(instanceId);
});

async function run(script: string, user = 'root'): Promise<{ out: string; err: string; exitCode: number }> {
  const pace = bootPace(machine, 10_000);
  const shell = new MachineShell({ machine, pace, user, limits: 'boot', name: 'bash' });
  let out = '';
  let err = '';
  const exitCode = await shell.runScript(script, { stdout: (text) => (out += text), stderr: (text) => (err += text) });
  return { out, err, exitCode };
}

const idioms: [name: string, script: string, out: string][] = [
  ['here-document through a pipe into a file', "cat <<'E' | tee /tmp/h > /dev/null\na $X\nE\ncat /tmp/h", 'a $X\n'],
  [
    'appending in a loop over a file',
    'seq 2 > /tmp/i; while read l; do echo "<$l>" >> /tmp/o; done < /tmp/i; cat /tmp/o',
    '<1>\n<2>\n',
  ],
  [
    'own program in the path',
    'printf \'#!/bin/bash\\necho "hi $1"\\n\' > /usr/local/bin/hi; chmod +x /usr/local/bin/hi; hi you',
    'hi you\n',
  ],
  [
    'arrays, regular expressions, arithmetic',
    'a=(x "y z"); [[ ab =~ (b) ]]; echo ${#a[@]} ${BASH_REMATCH[1]} $((2**5))',
    '2 b 32\n',
  ],
  ['functions and exit codes', 'f() { return 3; }; f || echo $?; (exit 4); echo $?', '3\n4\n'],
  [
    'another user by sudo and su',
    "sudo -u ec2-user bash -c 'echo $HOME'; su ec2-user -c whoami",
    '/home/ec2-user\nec2-user\n',
  ],
  [
    'metadata by ec2-metadata',
    'ec2-metadata -z | cut -d" " -f2 | cut -c1-14; ec2-metadata -q -t',
    'ap-northeast-2\nt3.micro\n',
  ],
  [
    'the zone of the course',
    'timedatectl set-timezone Asia/Seoul; date -d @0 "+%H %Z"; date -u -d @0 +%H:%M',
    '09 KST\n00:00\n',
  ],
  ['a background command', 'nohup sleep 1 > /dev/null 2>&1 &\necho on', 'on\n'],
  ['temporary files', 't=$(mktemp); echo x > $t; cat $t; rm $t; [ -e $t ] || echo gone', 'x\ngone\n'],
  [
    'owners and modes',
    'touch /tmp/m; chown ec2-user:wheel /tmp/m; chmod 640 /tmp/m; ls -l /tmp/m | cut -d" " -f1-4',
    '-rw-r-----. 1 ec2-user wheel\n',
  ],
  ['the usual log of user data', 'exec > >(tee /var/log/u.log|logger -t user-data) 2>&1\necho logged', 'logged\n'],
];

test.each(idioms)('%s', async (_name, script, out) => {
  expect(await run(script)).toEqual({ out, err: '', exitCode: 0 });
});

test('a redirection that fails ends its command, not the script', async () => {
  const result = await run('echo a > /no/file && echo yes || echo no\necho b > /etc\necho after');
  expect(result.out).toBe('no\nafter\n');
  expect(result.err).toBe('bash: /no/file: No such file or directory\nbash: /etc: Is a directory\n');
  expect((await run('set -e\necho a > /no/file\necho never')).out).toBe('');
});

test('permissions hold for ordinary users', async () => {
  const script =
    'echo x > /etc/x; cat /etc/sudoers.d/90-cloud-init-users; rm /etc/hosts; mkdir /opt/d; touch ~/mine && echo made';
  const { out, err } = await run(script, 'ec2-user');
  expect(out).toBe('made\n');
  expect(err.match(/Permission denied|EACCES/g)).toHaveLength(4);
  expect(machine.files.find('/etc/hosts')).toBeDefined();
});

test('programs say honestly what they are not', async () => {
  expect((await run('nosuch')).err).toBe('bash: nosuch: command not found\n');
  expect((await run('git --version')).err).toBe('bash: git: command not found\n');
  expect((await run('aws s3 ls')).err).toContain('aws는 실제 인스턴스에는 있지만');
  expect((await run('systemctl start nope')).err).toBe('Failed to start nope.service: Unit nope.service not found.\n');
});
