import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHomeFromDisk, writeHomeToDisk } from '../../testing/real-bash/homes.ts';
import { inNewDirectory, runRealIn } from '../../testing/real-bash/run-real.ts';
import type { StoredFile } from '../../files/stored-files.ts';
import { runScriptInShell } from '../../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../../testing/connections.ts';

const run = (script: string, files = new Map<string, StoredFile>(), stdin = '') =>
  runScriptInShell(script, { connection: hostClockConnection(), host: nodeLikeHost(), files, stdin });

const make = `ssh-keygen -q -t ed25519 -N '' -C '나의 키' -f edwards; ssh-keygen -q -t rsa -b 2048 -N '' -f rsa
ssh-keygen -q -t rsa -b 1024 -m PEM -N '' -f pkcs1; ssh-keygen -q -t rsa -b 1024 -m PKCS8 -N '' -f pkcs8
echo "[two.example]:2222,one.example $(cut -d' ' -f1,2 edwards.pub)" > hosts
echo "three.example $(cut -d' ' -f1,2 rsa.pub)" >> hosts`;

const look = `for key in edwards rsa pkcs1 pkcs8; do
  ssh-keygen -y -f $key; ssh-keygen -lf $key; ssh-keygen -lvf $key.pub; ssh-keygen -E md5 -lf $key
done
cat edwards.pub rsa.pub > authorized; ssh-keygen -lf authorized; ssh-keygen -lf - < rsa.pub
ssh-keygen -F one.example -f hosts; ssh-keygen -l -F three.example -f hosts; ssh-keygen -F no -f hosts; echo $?
ssh-keygen -R ONE.example -f hosts; cat hosts; ssh-keygen -R no -f hosts; echo $?; ssh-keygen -R no -f nohosts; echo $?
ssh-keygen -y -f nofile; echo $?; ssh-keygen -lf nofile; echo $?; ssh-keygen -lf hosts.none; echo $?
echo text > text; ssh-keygen -lf text; echo $?; ssh-keygen -y -f edwards.pub; echo $?
chmod 644 rsa; ssh-keygen -y -f rsa; echo $?
ssh-keygen -t none; echo $?; ssh-keygen -t rsa -b 512; echo $?; ssh-keygen -t rsa -b x; echo $?; ssh-keygen -E x -lf text; echo $?
ssh-keygen -p -m PEM -N '' -f edwards; ssh-keygen -lf edwards
echo n | ssh-keygen -t ed25519 -f edwards; echo $?; ssh-keygen -t ed25519 -N '' -f no/where; echo $?
stat -c '%a %n' edwards edwards.pub`;

/** OpenSSH ends some lines of stderr with a carriage return, which no terminal shows. */
const real = (directory: string, script: string) => {
  const { stdout, stderr, exitCode } = runRealIn(directory, script);
  return { stdout, stderr: stderr.replaceAll('\r', ''), exitCode };
};

describe('beside the real ssh-keygen', () => {
  test('both say the same about keys that ours made', async () => {
    const files = new Map<string, StoredFile>();
    expect(await run(make, files)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    await inNewDirectory(async (directory) => {
      writeHomeToDisk(files, directory);
      expect(await run(look, files)).toEqual(real(directory, look));
    });
  });

  test('both say the same about keys that the real one made', async () => {
    await inNewDirectory(async (directory) => {
      runRealIn(directory, make);
      const files = readHomeFromDisk(directory);
      expect(await run(look, files)).toEqual(real(directory, look));
    });
  });

  test('what generation says is the same but for the key', async () => {
    await inNewDirectory(async (directory) => {
      mkdirSync(`${directory}/.ssh`);
      const script = 'ssh-keygen -t ed25519 -N "" -C me -f .ssh/id; ssh-keygen -t ed25519 -E md5 -N "" -C me -f id';
      const words = ({ stdout, stderr, exitCode }: { stdout: string; stderr: string; exitCode: number }) => {
        const lines = stdout.replace(/(SHA256|MD5):\S+/g, '$1').replace(/^\|.*\|$/gm, '|');
        return { lines, stderr, exitCode };
      };
      expect(words(await run(`mkdir .ssh; ${script}`))).toEqual(words(real(directory, script)));
    });
  });
});

test('asks for file and passphrase, makes ~/.ssh, and asks before it overwrites', async () => {
  const files = new Map<string, StoredFile>();
  const first = await run('ssh-keygen -t ed25519; stat -c "%a %n" .ssh .ssh/*', files, '\n\n\n');
  expect(first.stdout).toContain('Enter file in which to save the key (/home/learner/.ssh/id_ed25519): ');
  expect(first.stdout).toContain("Created directory '/home/learner/.ssh'.\n");
  expect(first.stderr).toBe('Enter passphrase (empty for no passphrase): Enter same passphrase again: ');
  expect(first.stdout).toMatch(/700 .ssh\n600 .ssh\/id_ed25519\n644 .ssh\/id_ed25519.pub\n$/);
  const key = files.get('/home/learner/.ssh/id_ed25519')!.content;
  const kept = await run('ssh-keygen -t ed25519', files, '\nn\n');
  expect(kept.stdout).toMatch(/id_ed25519 already exists\.\nOverwrite \(y\/n\)\? $/);
  expect(kept.exitCode).toBe(1);
  expect(files.get('/home/learner/.ssh/id_ed25519')!.content).toEqual(key);
  await run('ssh-keygen -t ed25519', files, '\ny\n\n\n');
  expect(files.get('/home/learner/.ssh/id_ed25519')!.content).not.toEqual(key);
});

test.each([
  ["ssh-keygen -t ed25519 -N 'secret' -f key", '암호(passphrase)가 있는 키'],
  ['ssh-keygen -t ecdsa -f key', 'ecdsa 키를 만들지 못해요'],
  ['ssh-keygen -i -f key', '-i 기능이 없어요'],
])('%s is refused with a way out', async (script, hint) => {
  const files = new Map<string, StoredFile>();
  const { stderr, exitCode } = await run(script, files);
  expect(stderr).toContain(hint);
  expect(exitCode).toBe(255);
  expect(files.has('/home/learner/key')).toBe(false);
});
