import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encodeBase64 } from '../../../core/base64.ts';
import { createTestDataplane } from '../dataplane-test-world.ts';

async function boot(userData: string, input: object = {}) {
  const world = createTestDataplane();
  const { instanceId } = await world.launch({ userData, input });
  world.ec2.pass(3 * 3_600_000);
  const machine = await world.machine(instanceId);
  const text = (path: string) => machine.files.text(path);
  return { machine, text, log: text('/var/log/cloud-init-output.log') ?? '' };
}

test('a script without «-y» stops at the question, and the commands after it go on', async () => {
  const { log, machine } = await boot(
    '#!/bin/bash\ndnf install httpd\necho hi > /var/www/html/index.html\nsystemctl enable --now httpd\n',
  );
  expect(log).toContain('Is this ok [y/N]: Operation aborted.');
  expect(log).toContain('part-001: /var/www/html/index.html: No such file or directory');
  expect(log).toContain('Failed to enable unit: Unit file httpd.service does not exist.');
  expect(machine.record.packages).toEqual({});
});

test('an endless script is ended, and the boot comes to its end', async () => {
  const { log, machine } = await boot('#!/bin/bash\nwhile true; do sleep 1; done\necho never\n');
  expect(log).not.toContain('never');
  expect(log).toContain('Failed to run module scripts_user');
  expect(machine.record.boot.finalStage).toBe('done');
});

test('a full disk does not stop the boot', async () => {
  const world = createTestDataplane();
  const { instanceId } = await world.launch({ userData: '#!/bin/bash\necho hi > /tmp/x\n' });
  const before = await world.machine(instanceId);
  before.files.write('/var/fill', new Uint8Array(64 * 2 ** 20 - 200), { owner: 'root', group: 'root', nowMs: 0 });
  world.ec2.pass(60_000);
  expect((await world.machine(instanceId)).record.boot.finalStage).toBe('done');
});

test('user data without a first line that tells what it is runs nothing', async () => {
  const { log, machine } = await boot('dnf -y install httpd\n');
  expect(log).toContain("Unhandled non-multipart (text/x-not-multipart) userdata: 'b'dnf -y install httpd");
  expect(machine.record.packages).toEqual({});
});

test('cloud-config writes files, installs packages and runs commands', async () => {
  const { text, machine } = await boot(
    [
      '#cloud-config',
      'packages: [nginx]',
      'write_files:',
      '  - path: /opt/app/settings',
      '    content: "a=1\\n"',
      "    permissions: '0600'",
      'runcmd:',
      '  - systemctl enable --now nginx',
      '  - [sh, -c, "echo $(whoami) > /tmp/who"]',
      '',
    ].join('\n'),
  );
  expect(text('/opt/app/settings')).toBe('a=1\n');
  expect(machine.files.get('/opt/app/settings').mode).toBe(0o600);
  expect(text('/tmp/who')).toBe('root\n');
  expect(machine.record.services.nginx).toMatchObject({ isActive: true, isEnabled: true, ports: [80] });
});

test('gzip, double base64 and MIME multipart are understood', async () => {
  const script = '#!/bin/bash\necho yes > /tmp/ran\n';
  const bytes = new TextEncoder().encode(script);
  const zipped = await boot('', { UserData: encodeBase64(gzipSync(bytes)) });
  expect(zipped.text('/tmp/ran')).toBe('yes\n');
  expect((await boot(encodeBase64(bytes))).text('/tmp/ran')).toBe('yes\n');
  const mime = `Content-Type: multipart/mixed; boundary="//"\nMIME-Version: 1.0\n\n--//\nContent-Type: text/x-shellscript\n\n${script}\n--//--\n`;
  expect((await boot(mime)).text('/tmp/ran')).toBe('yes\n');
});

test('without a way to the repositories dnf gives up after its timeouts, and says why', async () => {
  const { log, machine } = await boot('#!/bin/bash\ndnf -y install httpd\n', {
    SecurityGroupIds: undefined,
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }],
  });
  expect(log).toContain('Curl error (28): Timeout was reached for https://al2023-repos-ap-northeast-2-');
  expect(log).toContain('Error: Unable to find a match: httpd');
  expect(machine.record.boot.finishedAfterMs).toBeGreaterThan(180_000);
});
