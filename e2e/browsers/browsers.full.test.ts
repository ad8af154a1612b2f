import { mkdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/start/build-site.ts';
import { serveStatic, type StaticServer } from '../support/static-server.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { startFirefox } from './firefox.ts';
import { errorCollector, Learner } from './learner.ts';
import { startWebKit } from './webkit.ts';

/** A learner's way through the first lab in the browsers that are not Chromium. */
const root = join(import.meta.dirname, '..', '..');
const pictures = join(root, 'test-results', 'browsers');
const lab = 'labs/000-prepare/';
let site: StaticServer;

const serve = (host?: string) => serveStatic(join(root, 'dist'), '/', host, { 'boot.js': errorCollector });

beforeAll(async () => {
  buildSite(root);
  mkdirSync(pictures, { recursive: true });
  site = await serve();
}, 120_000);

afterAll(() => site.close());

const browsers = [
  { name: 'firefox', start: startFirefox },
  { name: 'webkit', start: startWebKit },
] as const;

describe.each(browsers)('$name', { timeout: 240_000 }, ({ name, start }) => {
  let browser: DrivenBrowser;
  let learner: Learner;

  beforeAll(async () => {
    browser = await start();
    console.log(browser.version);
    learner = new Learner(browser);
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(`failed-${task.id}`);
    expect(await learner.errors()).toEqual([]);
  });

  const picture = (what: string) => learner.keepsPicture(join(pictures, `${name}-${what}.png`));

  async function visit(path: string, { width, height } = { width: 1440, height: 900 }): Promise<void> {
    await learner.resize(width, height);
    await learner.visit(site.address + path);
  }

  test('from the home page to the first pass; a reload keeps world and files', async () => {
    await visit('');
    await picture('home');
    await learner.clicks('a', '첫 실습 시작');
    await learner.entersTerminal();
    await learner.runs('aws sts get-caller-identity --query Account --output text');
    await learner.reads(/^123456789012$/m);
    await learner.clicks('[data-run]');
    await learner.sees('.code-block[data-ran]');
    await learner.clicks('[data-check="identity"] [data-check-button]');
    await learner.sees('[data-check="identity"] [data-verdict]', '통과');
    await picture('passed');
    await learner.reload();
    await learner.sees('[data-check="identity"] [data-verdict]', '통과');
    await learner.entersTerminal();
    await learner.runs('head -1 m10-key.pem; aws ec2 describe-key-pairs --query "KeyPairs[].KeyName" --output text');
    await learner.reads(/^-----BEGIN OPENSSH PRIVATE KEY-----\nm10-key$/m);
  });

  test('a lab that was left by a link opens again, also by the back button', async () => {
    await visit(lab);
    await learner.entersTerminal();
    await learner.clicks('.site-header a', '천만 실습실');
    await learner.clicks('a[data-start]');
    await learner.entersTerminal();
    await learner.runs('echo forth');
    await learner.reads(/^forth$/m);
    await learner.clicks('.site-header a', '천만 실습실');
    await learner.sees('a[data-start]');
    await learner.goesBack();
    await learner.entersTerminal();
    await learner.runs('echo back');
    await learner.reads(/^back$/m);
  });

  test('a page that is left while it saves does not stand in the way of the next', async () => {
    await visit(lab);
    await learner.entersTerminal();
    await learner.evaluate(neverFinishSaving);
    await learner.runs('echo lost > slow.txt');
    await learner.clicks('.site-header a', '천만 실습실');
    await learner.clicks('a[data-start]');
    await learner.entersTerminal();
    await learner.runs('echo next > quick.txt; cat quick.txt');
    await learner.reads(/^next$/m);
    await learner.clicks('[data-copy]');
    await learner.sees('[data-copy]', '복사했어요');
  });

  test('keys: Ctrl-C, Tab, Ctrl-R, arrows and Korean letters', async () => {
    await visit(lab);
    await learner.entersTerminal();
    await learner.runs('echo loop; while true; do :; done');
    await learner.reads(/^loop$/m);
    await learner.presses('Control', 'c');
    await learner.reads(/\^C\n.*\$$/);
    await learner.runs('echo "한글 입력" > 메모.txt');
    await learner.types('cat 메');
    await learner.presses('Tab');
    await learner.presses('Enter');
    await learner.reads(/^한글 입력$/m);
    await learner.types('aws sts get-caller-id');
    await learner.presses('Tab');
    await learner.presses('Enter');
    await learner.reads(/"Account": "123456789012"/);
    await learner.presses('Control', 'r');
    await learner.types('한글');
    await learner.reads(/\(reverse-i-search\)`한글': echo "한글 입력"/);
    await learner.presses('Control', 'c');
    await learner.types('echo ac');
    await learner.presses('ArrowLeft');
    await learner.types('b');
    await learner.presses('Enter');
    await learner.reads(/^abc$/m);
    await picture('keys');
  });

  test('a block is copied by its button and pasted into the terminal', async () => {
    await visit(lab);
    await learner.entersTerminal();
    await learner.clicks('[data-copy]');
    await learner.sees('[data-copy]', '복사했어요');
    await learner.entersTerminal();
    await learner.presses('Control', 'v');
    await learner.reads(/--query KeyMaterial --output text > m10-key\.pem$/);
  });

  test('a file is edited beside the terminal', async () => {
    await visit(lab);
    await learner.entersTerminal();
    await learner.runs('echo 하나 > edited.txt; echo made');
    await learner.reads(/^made$/m);
    await learner.clicks('[data-tab="files"]');
    await learner.clicks('.file summary', 'edited.txt');
    await learner.clicks('.file[open] textarea');
    await learner.presses('Control', 'a');
    await learner.types('둘째 줄');
    await learner.presses('Control', 's');
    await learner.sees('.toast', 'edited.txt 파일을 저장했어요');
    await picture('files');
    await learner.clicks('[data-tab="terminal"]');
    await learner.entersTerminal();
    await learner.runs('cat edited.txt; echo');
    await learner.reads(/^둘째 줄$/m);
  });

  test('a phone shows everything without scrolling sideways', async () => {
    const phone = { width: 390, height: 844 };
    await visit('', phone);
    expect(await learner.overflow()).toBe(0);
    await picture('phone-home');
    await visit(lab, phone);
    expect(await learner.overflow()).toBe(0);
    await learner.clicks('[data-tab="terminal"]');
    await learner.entersTerminal();
    await learner.runs('echo 작은 화면');
    await learner.reads(/^작은 화면$/m);
    expect(await learner.overflow()).toBe(0);
    await picture('phone-terminal');
  });

  test('the dark theme reaches page and terminal, and stays', async () => {
    await visit(lab);
    await learner.entersTerminal();
    await learner.clicks('[data-theme-toggle]');
    await learner.reload();
    expect(await learner.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await learner.entersTerminal();
    await learner.runs('ls --color=always');
    await picture('dark');
    await learner.clicks('[data-theme-toggle]');
  });

  test('plain http on a LAN address, an insecure context', async ({ skip }) => {
    const addresses = Object.values(networkInterfaces()).flat();
    const lan = addresses.find((address) => address?.family === 'IPv4' && !address.internal);
    if (!lan) return skip('this machine has no LAN address');
    const lanSite = await serve(lan.address);
    await learner.visit(lanSite.address + lab);
    expect(await learner.evaluate(() => isSecureContext)).toBe(false);
    await learner.entersTerminal();
    await learner.runs('aws sts get-caller-identity --query Account --output text');
    await learner.reads(/^123456789012$/m);
    await learner.clicks('[data-copy]');
    await learner.sees('[data-copy]', '복사했어요');
    lanSite.close();
  });
});

test.each(browsers)('the first visit follows the preferred colours: $name', { timeout: 240_000 }, async ({ start }) => {
  const browser = await start({ prefersDark: true });
  const learner = new Learner(browser);
  await learner.visit(site.address);
  const theme = await learner.evaluate(() => document.documentElement.dataset['theme']);
  await browser.close();
  expect(theme).toBe('dark');
});

test('a private window of Firefox keeps files for as long as it is open', { timeout: 240_000 }, async () => {
  const browser = await startFirefox({ isPrivate: true });
  const learner = new Learner(browser);
  await learner.visit(site.address + lab);
  await learner.entersTerminal();
  await learner.runs('echo 비공개 > private.txt; aws ec2 create-key-pair --key-name kept > key.json; echo made');
  await learner.reads(/^made$/m);
  await learner.reload();
  await learner.entersTerminal();
  await learner.runs('clear; cat private.txt; aws ec2 describe-key-pairs --query "KeyPairs[].KeyName" --output text');
  await learner.reads(/^비공개\nkept$/m);
  await browser.close();
});

/** As on a very slow disk: what the page puts into its databases from now on is never written. */
function neverFinishSaving(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...argv) {
    const again = () => {
      try {
        this.count().onsuccess = again;
      } catch {
        // This one has been told to commit.
      }
    };
    again();
    return put.apply(this, argv);
  };
}
