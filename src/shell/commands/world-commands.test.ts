import { expect, test } from 'vitest';
import { resolverAnswer } from '../../core/dns/dns-answer.ts';
import { runScriptInShell } from '../run-script.ts';
import { instantConnection, nodeLikeHost } from '../testing/connections.ts';
import { commandList } from './command-list.ts';
import { manPageNames } from './help/man.ts';
import { percentile } from './network/load-report.ts';

const body = new TextEncoder().encode('hello');
const connection = () => {
  let count = 0;
  const world = instantConnection({
    query: async ({ name, type }) => {
      const alias = { name: 'www.example.com.', ttlSeconds: 60, type: 'CNAME', value: 'web.example.com.' };
      const address = { name: 'web.example.com.', ttlSeconds: 60, type: 'A', value: '203.0.113.9' };
      const found = [alias, ...(type === 'A' ? [address] : [])];
      return name.endsWith('.example.com.') && name !== 'no.example.com.'
        ? resolverAnswer(
            'NOERROR',
            found.filter((record) => name !== 'web.example.com.' || record === address),
          )
        : resolverAnswer('NXDOMAIN');
    },
    fetch: async () => {
      await world.sleep(count++ % 4 === 3 ? 40 : 10);
      const status = count % 4 === 0 ? 503 : 200;
      return { kind: 'response', remoteAddress: '203.0.113.9', response: { status, headers: {}, body } };
    },
  });
  return world;
};
const run = (script: string) => runScriptInShell(script, { connection: connection(), host: nodeLikeHost() });

test('names are looked up in the world', async () => {
  const { stdout, exitCode } = await run('dig +short www.example.com; host www.example.com; nslookup no.example.com');
  expect(stdout).toBe(
    'web.example.com.\n203.0.113.9\nwww.example.com is an alias for web.example.com.\n' +
      "web.example.com has address 203.0.113.9\nServer:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n** server can't find no.example.com: NXDOMAIN\n\n",
  );
  expect(exitCode).toBe(1);
});

test('hey reports latencies on the world clock and status codes', async () => {
  const { stdout } = await run('hey -n 40 -c 1 http://203.0.113.9/');
  expect(stdout).toContain('Slowest:\t0.0400 secs');
  expect(stdout).toContain('Fastest:\t0.0100 secs');
  expect(stdout).toMatch(/0\.010 \[30\]\t\|■{40}\n/);
  expect(stdout).toContain('  50% in 0.0100 secs');
  expect(stdout).toContain('  95% in 0.0400 secs');
  expect(stdout).toContain('  [200]\t30 responses\n  [503]\t10 responses');
});

test.each([
  ['hey', '주소가 없어요'],
  ['hey -n x http://203.0.113.9/', '-n 뒤의 x는 1보다 작거나 수가 아니에요'],
  ['hey -c 0 http://203.0.113.9/', '-c 뒤의 0은 1보다'],
  ['hey -z soon http://203.0.113.9/', 'soon은 시간이 아니에요'],
])('%s sends nothing and says why', async (command, reason) => {
  const { stdout, stderr, exitCode } = await run(command);
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toContain(reason);
});

test('hey -z goes on for as long in the world', async () => {
  const { stdout } = await run(
    'a=$EPOCHSECONDS; hey -z 30s -c 1 http://203.0.113.9/ >/dev/null; echo $(($EPOCHSECONDS-a))',
  );
  expect(Number(stdout)).toBeGreaterThanOrEqual(29);
  expect(Number(stdout)).toBeLessThanOrEqual(31);
});

test('percentiles', () => {
  expect([0.1, 0.5, 0.99].map((share) => percentile([1, 2, 3, 4], share))).toEqual([1, 2, 4]);
});

test('zip and unzip', async () => {
  const { stdout } = await run(
    'mkdir -p d/e; echo 가 > d/a; echo b > d/e/b; zip -qr x.zip d; rm -r d; unzip -qo x.zip; cat d/a d/e/b; unzip -qd out x.zip d/a; cat out/d/a; unzip -l x.zip | tail -1; unzip a.txt; echo $?',
  );
  expect(stdout).toBe('가\nb\n가\n        6                     4 files\n9\n');
});

test('openssl: digests, base64, random bytes, and what is missing', async () => {
  const { stdout, stderr } = await run(
    `printf abc | openssl dgst -sha256; printf abc | openssl md5; printf abc | openssl base64 | openssl base64 -d; openssl rand -hex 8 | wc -c; openssl rand -base64 60 | wc -l; openssl x509 -in c.pem`,
  );
  expect(stdout).toBe(
    'SHA2-256(stdin)= ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n' +
      'MD5(stdin)= 900150983cd24fb0d6963f7d28e17f72\nabc17\n2\n',
  );
  expect(stderr).toContain('TLS와 인증서가 없어서 여기의 openssl에는 x509 기능이 없어요');
});

test('man shows pages of commands that are here', async () => {
  const { stdout, stderr, exitCode } = await run('man grep; man aws; man nosuch');
  expect(stdout).toMatch(/^이름\n {2}grep - /);
  expect(stdout).toContain('aws ec2 run-instances help');
  expect(stderr).toBe('man: No manual entry for nosuch\n');
  expect(exitCode).toBe(16);
  const { stdout: types } = await run(`type -t ${manPageNames.join(' ')} | wc -l`);
  expect(Number(types)).toBe(manPageNames.length);
  expect(commandList.has('man')).toBe(true);
});

test('--help shows the page, also of a command of the toolbox; help of a command does too', async () => {
  const { stdout: page } = await run('man cp');
  expect(page).toContain('파일이나 폴더를 복사해요');
  const { stdout } = await run('cp --help; help cp; cut --help | head -2');
  expect(stdout).toBe(`${page}${page}이름\n  cut - 줄마다 정해진 칸이나 글자만 골라내요.\n`);
  const { stderr, exitCode } = await run('help nosuch');
  expect([stderr, exitCode]).toEqual([
    "bash: help: no help topics match `nosuch'.  Try `help help' or `man -k nosuch' or `info nosuch'.\n",
    1,
  ]);
});
