import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enter,
  hangShell,
  interruptUntil,
  patience,
  picture,
  PlayerSite,
  ready,
  screen,
  shows,
} from './support/player-site.ts';

/** Terminals that come back: after a reload, in another window, after their Worker was ended. */
let site: PlayerSite;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 180_000);

afterAll(() => site.close());

const addTerminal = (page: Page) => page.getByRole('button', { name: '터미널 하나 더 열기' }).click();
const tabNames = (page: Page) => page.getByRole('tab', { name: /^터미널 \d/ }).allTextContents();
const activeTab = (page: Page) => page.locator('[data-terminal-tab][aria-selected="true"]').textContent();

test('tabs, folder, variables, functions and screen come back after a reload, in shells that are new', async () => {
  const page = await site.visit('000-prepare');
  await enter(page, 'mkdir 실습; cd 실습; export P=m77; greet() { echo "안녕 $1 $P"; }');
  await enter(page, 'printf "\\e[31m빨강\\e[0m 👨‍👩‍👧 한글\\n"');
  await shows(page, /^빨강/m);
  for (let count = 2; count <= 3; count++) await addTerminal(page);
  await enter(page, 'only=three; echo 셋');
  await shows(page, /^셋$/m);
  await page.getByRole('tab', { name: '터미널 2' }).click();
  await enter(page, 'sleep 100000');
  await page.locator('.terminal-tab[data-busy]').waitFor(patience);
  await page.getByRole('tab', { name: '터미널 2' }).press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: '닫기' }).click();
  await expect.poll(() => tabNames(page), patience).toEqual(['터미널 1', '터미널 3']);
  await page.getByRole('tab', { name: '터미널 3' }).click();
  await page.reload();
  await ready(page);
  expect(await tabNames(page)).toEqual(['터미널 1', '터미널 3']);
  expect(await activeTab(page)).toBe('터미널 3');
  await shows(page, /^셋\n여기까지는 지난번 화면이고/m);
  await enter(page, 'echo "[$only]"');
  await shows(page, /^\[three\]$/m);
  await page.getByRole('tab', { name: '터미널 1' }).click();
  await shows(page, /^빨강 👨‍👩‍👧 한글$[^]*여기까지는 지난번 화면/m);
  const red = page.locator('.terminal-pane:not([hidden]) .xterm-fg-1', { hasText: '빨강' });
  expect(await red.count()).toBe(1);
  await enter(page, 'greet 친구; pwd; export -p | grep " P="; jobs');
  await shows(page, /^안녕 친구 m77\n\/home\/learner\/실습\ndeclare -x P="m77"$/m);
  await picture(page, 'terminals-restored');
  await page.reload();
  await ready(page);
  await page.reload();
  await ready(page);
  await shows(page, /안녕 친구/);
  // Nothing has run in between: the note stands there once for each time that something had.
  expect((await screen(page)).match(/여기까지는/g)?.length).toBe(2);
  await page.context().close();
}, 180_000);

test('a reload in the middle of a command keeps what it has shown', async () => {
  const page = await site.visit('000-prepare');
  await enter(page, 'for i in 1 2 3; do echo "줄 $i"; done; while true; do :; done');
  await shows(page, /^줄 3$/m);
  await page.reload();
  await ready(page);
  await shows(page, /^줄 1\n줄 2\n줄 3\n여기까지는/m);
  await enter(page, 'echo 살아있어');
  await shows(page, /^살아있어$/m);
  await page.context().close();
});

test('a Worker that was ended by force leaves folder and variables to the next one', async () => {
  const page = await site.visit('000-prepare');
  await enter(page, 'mkdir 안; cd 안; kept=yes; echo 저장 > f.txt; echo made');
  await shows(page, /^made$/m);
  await enter(page, 'sleep 100000');
  await page.locator('.terminal-tab[data-busy]').waitFor(patience);
  hangShell(page);
  await interruptUntil(page, () => screen(page), /셸이 응답하지 않아 새로 시작했어요/);
  await enter(page, 'echo "$kept $(cat f.txt)"');
  await shows(page, /^yes 저장$/m);
  await page.context().close();
});

test('two windows share files without losing any, and the world goes over whole', async () => {
  const first = await site.visit('000-prepare');
  await enter(first, 'echo 하나 > one.txt; where=first; echo ok');
  await shows(first, /^ok\nlearner.*\$$/m);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.locator('[data-terminal-state]').getByRole('button', { name: '이 탭에서 이어하기' }).click(patience);
  await enter(second, 'cat one.txt; echo 둘 > two.txt; echo "[$where]"');
  await shows(second, /^하나\n\[first\]$/m);
  // Taken over at once, before the world's next save is due.
  await enter(second, 'history | tail -3; aws ec2 create-key-pair --key-name second > /dev/null; echo done');
  await shows(second, /^done$/m);
  await first.locator('[data-terminal-state]').getByRole('button', { name: '이 탭에서 이어하기' }).click(patience);
  await enter(
    first,
    'clear; cat one.txt two.txt; aws ec2 describe-key-pairs --query "KeyPairs[].KeyName" --output text',
  );
  await shows(first, /^하나\n둘\nsecond$/m);
  await enter(first, 'grep -c "echo" ~/.bash_history; echo three > three.txt; echo kept');
  await shows(first, /^kept$/m);
  await first.reload();
  await ready(first);
  await enter(first, 'clear; cat one.txt two.txt three.txt; grep -c "two.txt" .bash_history; echo "[$where]"');
  await shows(first, /^하나\n둘\nthree\n[2-9]\n\[first\]$/m);
  await first.context().close();
}, 180_000);

/** Every text in the browser's storage, also of files, worlds and what is stored in worlds. */
function storedTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const plain = (_: string, value: unknown) => {
      if (value instanceof Uint8Array) return new TextDecoder().decode(value);
      if (typeof value !== 'string') return value;
      return value.replaceAll(/\$bytes":"([\w+/=]*)/g, (_, base64: string) => atob(base64));
    };
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name!);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      for (const store of opening.result.objectStoreNames) {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (reading.onsuccess = resolve));
        texts.push(JSON.stringify(reading.result, plain));
      }
      opening.result.close();
    }
    return texts.join('\n');
  });
}

const anyoneMayWrite = [
  'aws s3 mb s3://cheonman-open > /dev/null; aws s3api delete-public-access-block --bucket cheonman-open',
  'aws s3api put-bucket-policy --bucket cheonman-open --policy \'{"Version":"2012-10-17","Statement":' +
    '[{"Effect":"Allow","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::cheonman-open/*"}]}\'',
].join('; ');

test('a key that looks real reaches no storage and no export', async () => {
  const canaries = ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'];
  const [key, secret] = canaries;
  // Narrow, so that a key is broken over two rows.
  const page = await site.visit('000-prepare', { viewport: { width: 1000, height: 900 } });
  await page.locator('#region [data-fast-forward]').click();
  await page
    .locator('[data-fast-forward-notice]')
    .getByText(/했어요|멈췄어요/)
    .waitFor(patience);
  await enter(page, anyoneMayWrite);
  await enter(page, `clear; export AWS_ACCESS_KEY_ID=${key} AWS_SECRET_ACCESS_KEY=${secret}`);
  await enter(
    page,
    `use() { aws_secret=${secret}; }; echo ${'줄바꿈'.repeat(7)} ${secret}; echo ${key} | tee mine.txt`,
  );
  await enter(page, `aws configure set aws_secret_access_key ${secret}; aws sts get-caller-identity > /dev/null`);
  await enter(page, `cat > ~/.aws/credentials <<< "aws_access_key_id = ${key}"; safe=stored; echo typed`);
  await shows(page, /^typed$/m);
  await page.getByText('실제 AWS 계정의 키처럼 보이는 글이 있어 브라우저에 저장하지').first().waitFor(patience);
  // Not through `aws`, which refuses; and told once.
  await enter(page, `curl -sST mine.txt http://cheonman-open.s3.ap-northeast-2.amazonaws.com/k; echo put`);
  await shows(page, /^put$/m);
  await page.locator('[data-notices]').getByText('그 자리를 X로 바꿨어요').waitFor(patience);
  await enter(page, `aws ssm put-parameter --name n --type String --value ${key}; echo 마지막 줄; cat mine.txt`);
  await shows(page, /^마지막 줄$/m);
  // Keys being typed, not entered.
  await page.locator('.terminal-pane:not([hidden]) textarea').focus();
  await page.keyboard.insertText(`echo ${secret}`);
  await page.reload();
  await ready(page);
  await shows(page, /보관하지 않은 줄/);
  const stored = await storedTexts(page);
  expect(stored).toContain('마지막 줄');
  expect(stored).toContain('safe=');
  expect(stored).toContain('X'.repeat(20));
  for (const canary of canaries) expect(stored).not.toContain(canary);
  await page.getByLabel('샌드박스 더 보기').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '샌드박스를 파일로 저장' }).click(),
  ]);
  const { readFile } = await import('node:fs/promises');
  const exported = await readFile(await download.path(), 'utf8');
  for (const canary of canaries) expect(exported).not.toContain(canary);
  await page.context().close();
}, 180_000);
