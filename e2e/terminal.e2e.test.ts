import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { justBashBrowser } from '../src/site/vite/just-bash-browser.ts';
import type { WorldClient } from '../src/site/world/world-client.ts';
import { launchChromium } from './support/browser.ts';
import { hangShell, interruptUntil } from './support/player-site.ts';
import { serveStatic, type StaticServer } from './support/static-server.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const directory = mkdtempSync(join(tmpdir(), 'cheonman-terminal-'));
let browser: Browser;
let site: StaticServer;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  await build({
    root: join(import.meta.dirname, 'support/terminal-page'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [justBashBrowser()],
    worker: { format: 'es', plugins: () => [justBashBrowser()] },
    build: { outDir: directory, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
  });
  site = await serveStatic(directory, '/');
  browser = await launchChromium();
}, 180_000);

afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(directory, { recursive: true });
});

interface TerminalPage {
  page: Page;
  keys: CDPSession;
  /** What stands on the screen, without the prompt's trailing blanks. */
  screen(): Promise<string>;
  waitFor(text: string | RegExp): Promise<void>;
  enter(command: string): Promise<void>;
}

async function openTerminal(size = { width: 900, height: 520 }): Promise<TerminalPage> {
  const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.fail(`page error: ${error.message}`));
  await page.goto(site.address);
  const screen = async () => {
    const rows = await page.locator('.xterm-rows > div').allTextContents();
    return rows
      .map((row) => row.replaceAll('\u00a0', ' ').trimEnd())
      .join('\n')
      .trimEnd();
  };
  const waitFor = (text: string | RegExp) =>
    expect.poll(screen, { timeout: 60_000 }).toMatch(typeof text === 'string' ? new RegExp(escape(text)) : text);
  await waitFor(/learner@cheonman:~\$$/);
  await page.locator('textarea').focus();
  return {
    page,
    keys: await context.newCDPSession(page),
    screen,
    waitFor,
    async enter(command) {
      await page.keyboard.type(command);
      await page.keyboard.press('Enter');
    },
  };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('a command runs in the sandbox, output is live and in order', async () => {
  const { page, enter, waitFor } = await openTerminal();
  await enter('aws sts get-caller-identity --query Account --output text');
  await waitFor(/^123456789012$/m);
  await enter('f() { for i in 1 2 3; do echo "out $i"; echo "err $i" >&2; done; }; f; echo "끝 $?"');
  await waitFor('out 1\nerr 1\nout 2\nerr 2\nout 3\nerr 3\n끝 0');
  await page.screenshot({ path: join(pictures, 'terminal.png') });
});

test('a session of Session Manager takes over the prompt, with line editing, until it is left', async () => {
  const { page, enter, waitFor } = await openTerminal();
  await page.evaluate(async () => {
    const { world } = (window as unknown as { terminalTest: { world: WorldClient } }).terminalTest;
    await world.setSpeed('instant');
  });
  const trust =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
  const policy = 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore';
  const image = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';
  for (const command of [
    `aws iam create-role --role-name web --assume-role-policy-document '${trust}' --query Role.RoleId`,
    `aws iam attach-role-policy --role-name web --policy-arn ${policy}`,
    'aws iam create-instance-profile --instance-profile-name web --query InstanceProfile.Path',
    'aws iam add-role-to-instance-profile --instance-profile-name web --role-name web',
    `aws ec2 run-instances --image-id ${image} --instance-type t3.micro --iam-instance-profile Name=web --query 'Instances[0].State.Name'`,
  ]) {
    await enter(command);
  }
  await enter("clear; aws ssm describe-instance-information --query 'InstanceInformationList[].PingStatus'");
  await waitFor('"Online"');
  await enter('clear');
  await page.keyboard.type('aws ssm start-session --target i-');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await waitFor(/Starting session with SessionId: learner-0[0-9a-f]{16}\nsh-5\.2\$$/);
  await page.keyboard.type('whoami; cd /tmx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('p');
  await page.keyboard.press('Enter');
  await waitFor(/^ssm-user\nsh-5\.2\$$/m);
  await enter('sudo id -un; pwd');
  await waitFor(/^root\n\/tmp$/m);
  await enter('aws sts get-caller-identity --query Arn --output text');
  await waitFor(/assumed-role\/web\/i-[0-9a-f]{17}$/m);
  await enter('exit');
  await waitFor(/Exiting session with sessionId: learner-0[0-9a-f]{16}\.\n\nlearner@cheonman:~\$$/);
});

test('Ctrl-C ends a tight loop, a waiting curl and a sleep at once, and keeps variables', async () => {
  const { page, enter, waitFor, screen } = await openTerminal();
  await enter('kept=yes; echo loop; while true; do :; done');
  await waitFor(/^loop$/m);
  await page.keyboard.press('Control+c');
  await waitFor(/\^C\n.*\$$/);
  await enter('echo asleep; sleep 100000');
  await waitFor(/^asleep$/m);
  await page.keyboard.press('Control+c');
  await waitFor(/\^C[^]*\^C\n.*\$$/);
  await enter('echo "$kept $?"');
  await waitFor('yes 130');
  expect(await screen()).not.toContain('새로 시작');
});

test('Ctrl-Z stops a job, fg brings it back', async () => {
  const { page, enter, waitFor } = await openTerminal();
  await enter('(while true; do echo tick; sleep 1; done)');
  await waitFor(/^tick$/m);
  await page.keyboard.press('Control+z');
  await waitFor(/^\[1\]\+ {2}Stopped +\( while true; do$/m);
  await enter('fg');
  await waitFor(/^done \)\ntick/m);
  await page.keyboard.press('Control+c');
  await enter('jobs; echo "left $?"');
  await waitFor(/^left 0$/m);
});

test('node is loaded when it is first used; Ctrl-C ends an endless program', async () => {
  const { page, enter, waitFor } = await openTerminal();
  const loaded: string[] = [];
  page.context().on('request', (request) => loaded.push(request.url()));
  await enter('echo ready');
  await waitFor(/^ready$/m);
  expect(loaded.filter((url) => /wasm|program/.test(url))).toEqual([]);
  await enter(`node -p '[1, 2].map((n) => ({ n }))'`);
  await waitFor('[ { n: 1 }, { n: 2 } ]');
  await enter(`node -e 'console.log("spins"); for (;;);'`);
  await waitFor(/^spins$/m);
  await page.keyboard.press('Control+c');
  await enter('echo "the same shell $?"');
  await waitFor(/^the same shell 130$/m);
});

test('Hangul composed by an input method, wide characters and deletion', async () => {
  const { page, keys, waitFor } = await openTerminal();
  await page.keyboard.type('echo "');
  for (const text of ['ㅎ', '하', '한']) {
    await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await keys.send('Input.insertText', { text: '한' });
  // xterm.js reads a finished composition in the next task; no person types the next syllable before that.
  await waitFor(/echo "한$/m);
  await keys.send('Input.insertText', { text: '글날' });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowLeft');
  await keys.send('Input.insertText', { text: '국' });
  await page.keyboard.press('End');
  await page.keyboard.type('"');
  await page.keyboard.press('Enter');
  await waitFor(/^한국글$/m);
});

test('Tab completes commands, files and variables', async () => {
  const { page, enter, waitFor } = await openTerminal();
  await enter('mkdir -p 실습; echo hi > 실습/memo.txt');
  await page.keyboard.type('cat 실');
  await page.keyboard.press('Tab');
  await page.keyboard.type('me');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await waitFor(/^hi$/m);
  await page.keyboard.type('echo $AWS_DEFAULT_R');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await waitFor(/^ap-northeast-2$/m);
});

test('several pasted lines wait for Enter and run together; here-documents ask for more', async () => {
  const { page, enter, waitFor, screen } = await openTerminal();
  await page.evaluate(() => navigator.clipboard.writeText('for n in 1 2; do\n  echo "줄 $n"\ndone'));
  await page.keyboard.press('Control+v');
  await waitFor('done');
  expect(await screen()).not.toMatch(/^줄 1$/m);
  await page.keyboard.press('Enter');
  await waitFor(/^줄 1\n줄 2$/m);
  await enter('cat <<END');
  await waitFor(/^>$/m);
  await enter('안쪽');
  await enter('END');
  await waitFor(/^안쪽$/m);
});

test('history is searched and survives a reload with the files', async () => {
  const { page, enter, waitFor } = await openTerminal();
  await enter('echo 기억해 > note.txt');
  await enter('echo other');
  await waitFor(/^other$/m);
  await page.reload();
  await waitFor(/learner@cheonman:~\$$/);
  await page.locator('textarea').focus();
  await enter('cat note.txt');
  await waitFor(/^기억해$/m);
  await page.keyboard.press('Control+r');
  await page.keyboard.type('oth');
  await waitFor("(reverse-i-search)`oth': echo other");
  await page.keyboard.press('Enter');
  await waitFor(/^other$/m);
});

test('a shell that no longer answers is replaced, files stay', async () => {
  const { page, enter, screen, waitFor } = await openTerminal();
  await enter('echo kept > kept.txt');
  await enter('echo stuck; sleep 100000');
  await waitFor(/^stuck$/m);
  hangShell(page);
  await interruptUntil(page, screen, /셸이 응답하지 않아 새로 시작했어요/);
  await waitFor(/\$$/);
  await enter('cat kept.txt');
  await waitFor(/^kept$/m);
});

test('long lines wrap, and a smaller window keeps them editable', async () => {
  const { page, waitFor } = await openTerminal({ width: 420, height: 420 });
  await page.keyboard.type(`echo ${'가나다라마바사아자차'.repeat(4)} | wc -m`);
  await page.setViewportSize({ width: 640, height: 420 });
  await page.waitForFunction(() => document.querySelector('.xterm-screen')!.clientWidth > 420);
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+y');
  await page.screenshot({ path: join(pictures, 'terminal-wrapped.png') });
  await page.keyboard.press('Enter');
  await waitFor(/^41$/m);
});

test('code blocks type and run through the handle', async () => {
  const { page, waitFor } = await openTerminal();
  const exitCode = await page.evaluate(() => {
    const { terminal } = (window as unknown as { terminalTest: { terminal: { type: Function } } }).terminalTest;
    return terminal.type('P=m11\nfalse', { run: true }) as Promise<number>;
  });
  expect(exitCode).toBe(1);
  await page.keyboard.type('echo $P');
  await page.keyboard.press('Enter');
  await waitFor(/^m11$/m);
});
