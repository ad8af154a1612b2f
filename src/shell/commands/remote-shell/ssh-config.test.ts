import { expect, test } from 'vitest';
import type { SshTarget } from '../../../core/world-connection.ts';
import { runScriptInShell } from '../../run-script.ts';
import { instantConnection, nodeLikeHost } from '../../testing/connections.ts';

/** Runs a script in a shell with this ~/.ssh/config; answers where ssh went. */
async function run(config: string, script: string) {
  const seen: SshTarget[] = [];
  const connection = instantConnection({
    async ssh(target) {
      seen.push(target);
      const output = async () => 0;
      const session = { state: () => 'open' as const, prompt: () => '$ ', run: output, close: () => undefined };
      return { kind: 'session', session: { ...session, interrupt: () => undefined } };
    },
  });
  const files = `mkdir -p ~/.ssh; cat > ~/.ssh/config <<'E'\n${config}\nE\nfor k in web front; do echo $k > ~/.ssh/$k.pem; chmod 400 ~/.ssh/$k.pem; done`;
  return { ...(await runScriptInShell(`${files}\n${script}`, { connection, host: nodeLikeHost() })), seen };
}

const file = `# servers of the course
Host web
    HostName 10.0.0.9
    User = ec2-user
    Port 2222
    IdentityFile ~/.ssh/web.pem
    ProxyJump front

Host front bastion-?
    HostName %h.example.com
    IdentityFile "~/.ssh/front.pem"
    User ubuntu

Host * !web
    User someone
    Port 2200`;

test('a short name stands for address, user, port, key and the servers on the way', async () => {
  const { seen, stderr } = await run(file, 'ssh web uptime');
  const front = { host: 'front.example.com', port: 2200, user: 'ubuntu', privateKey: 'front\n' };
  const web = { host: '10.0.0.9', port: 2222, user: 'ec2-user', privateKey: 'web\n', jump: front };
  expect(seen).toEqual([front, web]);
  expect(stderr).toContain("Permanently added '10.0.0.9'");
});

test('patterns, and what comes first counts: the command line, then the file from above', async () => {
  const { seen } = await run(
    file,
    `ssh -p 22 bastion-1 w; ssh other w; ssh -l me -o Port=23 other w; ssh you@bastion-12 w; ssh -F none other w
ssh -J none -o HostName=10.0.0.8 web w; echo Host other > f; echo 'Port 24' >> f; ssh -F f other w`,
  );
  expect(seen.map(({ user, host, port, jump }) => [`${user}@${host}:${port}`, jump?.host])).toEqual([
    ['ubuntu@bastion-1.example.com:22', undefined],
    ['someone@other:2200', undefined],
    ['me@other:23', undefined],
    ['you@bastion-12:2200', undefined],
    ['learner@other:22', undefined],
    ['ec2-user@10.0.0.8:2222', undefined],
    ['learner@other:24', undefined],
  ]);
});

test('scp reads it too; a proxy keeps the jumps away, -J keeps the proxy away', async () => {
  const proxied = `Host web\n  ProxyCommand ssh -W %h:%p bastion-2\n${file}`;
  const { seen } = await run(proxied, `echo hello > f; scp -q f web:; ssh -o ProxyCommand=none web w`);
  expect(seen.map(({ host, jump }) => [host, jump?.host])).toEqual([
    ['bastion-2.example.com', undefined],
    ['10.0.0.9', 'bastion-2.example.com'],
    ['10.0.0.9', undefined],
  ]);
  const { seen: later } = await run(`${file}\nHost web\n  ProxyCommand ssh -W %h:%p bastion-2`, 'ssh web w');
  expect(later.at(-1)!.jump?.host).toBe('front.example.com');
  const { seen: jumped } = await run(proxied, 'ssh -J you@10.0.0.1 web w');
  expect(jumped.map(({ user, host, jump }) => [user, host, jump?.host])).toEqual([
    ['you', '10.0.0.1', undefined],
    ['ec2-user', '10.0.0.9', '10.0.0.1'],
  ]);
});

test('ports of LocalForward are opened, all of them', async () => {
  const forwards = 'Host db\n  LocalForward 8080 localhost:80\n  LocalForward 127.0.0.1:8081 10.0.0.5:81\n';
  const { stderr } = await run(forwards, 'ssh -N -o LocalForward="x y" db; ssh db w');
  expect(stderr).toContain("Bad local forwarding specification 'x:y'");
  expect(stderr).toContain('bind [127.0.0.1]:8080: Address already in use');
  expect(stderr).toContain('bind [127.0.0.1]:8081: Address already in use');
});
