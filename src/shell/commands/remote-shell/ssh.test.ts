import { expect, test } from 'vitest';
import type { SshTarget, WorldConnection } from '../../../core/world-connection.ts';
import { runScriptInShell } from '../../run-script.ts';
import { instantConnection, nodeLikeHost } from '../../testing/connections.ts';
import { openSession } from '../../testing/open-session.ts';

function world(seen: SshTarget[]): WorldConnection {
  return instantConnection({
    async ssh(target) {
      seen.push(target);
      if (target.host === 'closed') return { kind: 'failure', failure: 'timeout' };
      if (!target.privateKey) return { kind: 'failure', failure: 'permission-denied' };
      return {
        kind: 'session',
        session: {
          state: () => 'open',
          prompt: () => '$ ',
          async run(command, output) {
            output.stdout(`ran: ${command}\n`);
            return 7;
          },
          interrupt: () => undefined,
          close: () => undefined,
        },
      };
    },
  });
}

async function run(script: string) {
  const seen: SshTarget[] = [];
  const result = await runScriptInShell(script, { connection: world(seen), host: nodeLikeHost() });
  return { ...result, seen };
}

test('runs one command with the key, remembers the host, answers its exit code', async () => {
  const { stdout, stderr, exitCode, seen } = await run(
    'echo KEY > k.pem; chmod 400 k.pem; ssh -i k.pem ec2-user@10.0.0.9 uptime -p; echo $?; ssh -i k.pem ec2-user@10.0.0.9 w',
  );
  expect(stdout).toBe('ran: uptime -p\n7\nran: w\n');
  expect(stderr).toBe("Warning: Permanently added '10.0.0.9' (ED25519) to the list of known hosts.\n");
  expect(exitCode).toBe(7);
  expect(seen[0]).toEqual({ host: '10.0.0.9', port: 22, user: 'ec2-user', privateKey: 'KEY\n' });
});

test('a key that others may read is ignored with the warning of ssh', async () => {
  const { stderr, exitCode } = await run('echo KEY > k.pem; chmod 644 k.pem; ssh -i k.pem ec2-user@10.0.0.9 w');
  expect(stderr).toContain('WARNING: UNPROTECTED PRIVATE KEY FILE!');
  expect(stderr).toContain("Permissions 0644 for 'k.pem' are too open.");
  expect(stderr).toContain('ec2-user@10.0.0.9: Permission denied (publickey');
  expect(exitCode).toBe(255);
});

test('a security group without port 22 times out', async () => {
  const { stderr, exitCode } = await run('ssh -o ConnectTimeout=5 ec2-user@closed w');
  expect(stderr).toBe('ssh: connect to host closed port 22: Connection timed out\n');
  expect(exitCode).toBe(255);
});

test('stdin is run over there when there is no terminal', async () => {
  const { stdout } = await run("echo KEY > k; chmod 600 k; ssh -i k u@h <<'E'\nhostname\nE");
  expect(stdout).toBe('ran: hostname\n\n');
});

test('tunnels that are not there and proxies that lead nowhere are refused with the way out', async () => {
  for (const option of ['-R 8080:localhost:80', '-D 1080', '-W a:22']) {
    const refused = await run(`ssh ${option} ec2-user@10.0.0.9`);
    expect([refused.exitCode, refused.seen]).toEqual([255, []]);
    expect(refused.stderr).toContain(`여기의 ssh는 ${option.slice(0, 2)} 옵션으로 포트를 이어 주지 못해요`);
  }
  const bad = await run('ssh -L 8080 ec2-user@10.0.0.9');
  expect([bad.exitCode, bad.seen]).toEqual([255, []]);
  expect(bad.stderr).toContain("Bad local forwarding specification '8080'");
  const proxied = await run("ssh -o ProxyCommand='nc bastion %p' ec2-user@10.0.0.9");
  expect([proxied.exitCode, proxied.seen]).toEqual([255, []]);
  expect(proxied.stderr).toContain('ProxyCommand로는');
});

test('-J goes through each server with the keys of ~/.ssh; -i is for the last one', async () => {
  const { stdout, seen } = await run(
    'mkdir -p ~/.ssh; echo OWN > ~/.ssh/id_rsa; chmod 400 ~/.ssh/id_rsa; echo KEY > k; chmod 400 k; ssh -i k -J a@one,two:2222 c@three w',
  );
  expect(stdout).toBe('ran: w\n');
  const one = { host: 'one', port: 22, user: 'a', privateKey: 'OWN\n' };
  const two = { host: 'two', port: 2222, user: 'learner', privateKey: 'OWN\n', jump: one };
  expect(seen).toEqual([one, two, { host: 'three', port: 22, user: 'c', privateKey: 'KEY\n', jump: two }]);
});

test('options may stand as -o and after the destination', async () => {
  const { seen } = await run('ssh -o User=ubuntu -o "Port 2222" closed -o ConnectTimeout=5 w');
  expect(seen[0]).toEqual({ host: 'closed', port: 2222, user: 'ubuntu' });
});

test('a host that is met for the first time is asked about, only then is the key looked at', async () => {
  const { session, terminal, text, until } = await openSession({ connection: world([]) });
  await session.type('echo KEY > k; chmod 644 k; clear', true);
  const refused = session.type('ssh -i k u@10.0.0.9 w', true);
  await until(/^ED25519 key fingerprint is SHA256:[\w+/]{43}\.$/m);
  expect(text()).not.toContain('UNPROTECTED');
  await until(/yes를\s입력하세요/);
  await terminal.feed('y\r');
  await until(/^Please type 'yes', 'no' or the fingerprint: ?$/m);
  await terminal.feed('no\r');
  expect(await refused).toBe(255);
  expect(text()).toContain('Host key verification failed.');
  const tooOpen = session.type('ssh -i k u@10.0.0.9 w', true);
  await until(/\(yes\/no\/\[fingerprint\]\)\? ?$/);
  await terminal.feed('yes\r');
  expect(await tooOpen).toBe(255);
  expect(text()).toMatch(/Permanently added '10\.0\.0\.9'[^]*UNPROTECTED[^]*Permission denied[^]*chmod\s400\sk\s명령/);
  await session.type('clear; chmod 400 k', true);
  expect(await session.type('ssh -i k u@10.0.0.9 w; ssh-keygen -l -F 10.0.0.9', true)).toBe(0);
  expect(text()).toMatch(/^ran: w\n# Host 10\.0\.0\.9 found: line 1 ?\n10\.0\.0\.9 ED25519 SHA256:/m);
});

test('options say what becomes of unknown hosts', async () => {
  const { session, text } = await openSession({ connection: world([]) });
  expect(await session.type('ssh -o StrictHostKeyChecking=yes u@10.0.0.9 w', true)).toBe(255);
  expect(text()).toMatch(/No ED25519 host key is known for 10\.0\.0\.9 and you have\s+requested strict checking/);
  expect(await session.type('ssh -o StrictHostKeyChecking=accept-new u@10.0.0.9 w', true)).toBe(255);
  expect(text()).toMatch(/Permanently added[^]*u@10\.0\.0\.9: Permission denied[^]*ec2-user/);
});
