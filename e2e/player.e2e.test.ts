import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, patience, picture, PlayerSite, shows } from './support/player-site.ts';

/** What the player's workbench does beyond one terminal and one step. */
let site: PlayerSite;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 180_000);

afterAll(() => site.close());

test('terminals share files and the world, each with its own shell; a closed one ends its command', async () => {
  const page = await site.visit('000-prepare');
  await enter(page, 'where=first; echo 첫째 > shared.txt');
  await page.getByRole('button', { name: '터미널 하나 더 열기' }).click();
  await enter(page, 'cat shared.txt; echo "[$where]"');
  await shows(page, /^첫째\n\[\]$/m);
  await enter(page, 'echo 둘째 >> shared.txt; while true; do date > ticking; sleep 1; done');
  await page.locator('.terminal-tab[data-busy]').waitFor(patience);
  await picture(page, 'terminals-desktop');
  await page.getByRole('tab', { name: '터미널 2' }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await page.getByRole('tab', { name: '터미널 1' }).getAttribute('aria-selected')).toBe('true');
  const block = page.locator('[data-run]:not([aria-disabled="true"])').first();
  await block.click(patience);
  await shows(page, /create-key-pair/);
  await page.getByRole('tab', { name: '터미널 2' }).click();
  await page.keyboard.press('Delete');
  // A command runs in it.
  await page.getByRole('dialog').getByRole('button', { name: '닫기', exact: true }).click(patience);
  await expect.poll(() => page.getByRole('tab', { name: /^터미널 \d/ }).count()).toBe(1);
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('shell.worker')).length).toBe(1);
  for (let count = 2; count <= 4; count++) await page.getByRole('button', { name: '터미널 하나 더 열기' }).click();
  expect(await page.getByRole('button', { name: '터미널 하나 더 열기' }).getAttribute('aria-disabled')).toBe('true');
  await page.context().close();
});

async function reset(page: Page, what: string): Promise<void> {
  await page.getByLabel('샌드박스 더 보기').click();
  await page.getByRole('button', { name: `${what}…` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '비우기', exact: true }).click();
}

const look = 'clear; cat mine.txt; aws ec2 describe-key-pairs --query "length(KeyPairs)"; echo end';

test('shell and world are emptied after asking, alone or together, and brought back', async () => {
  const page = await site.visit('000-prepare');
  await enter(page, 'echo 내것 > mine.txt; aws ec2 create-key-pair --key-name kept > key.json; echo made');
  await shows(page, /^made$/m);
  await reset(page, '셸 비우기');
  await page.getByText('셸을 비웠어요.').waitFor(patience);
  await enter(page, look);
  await shows(page, /No such file[^]*^1\nend$/m);
  await page.getByLabel('샌드박스 더 보기').click();
  await page.getByRole('button', { name: '셸 비우기 취소' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '셸 비우기 취소' }).click();
  await page.getByText('비우기 전의 파일과 기록으로').waitFor(patience);
  await enter(page, look);
  await shows(page, /^내것\n1\nend$/m);
  await page.getByLabel('샌드박스 더 보기').click();
  await picture(page, 'reset-menu');
  await page.keyboard.press('Escape');
  await page.reload();
  await enter(page, look);
  await shows(page, /^내것\n1\nend$/m);
  await reset(page, '둘 다 비우기');
  const toast = page.locator('.toast', { hasText: '셸과 샌드박스를 비웠어요.' });
  await toast.waitFor(patience);
  await enter(page, look);
  await shows(page, /No such file[^]*^0\nend$/m);
  await toast.getByRole('button', { name: '취소' }).click();
  await page.getByText('비우기 전의 셸과 샌드박스로').waitFor(patience);
  await enter(page, look);
  await shows(page, /^내것\n1\nend$/m);
  await page.context().close();
}, 180_000);

test.each([
  ['셸 비우기', '셸 비우기 취소', /No such file[^]*^1\nend$/m],
  ['샌드박스 비우기', '샌드박스 비우기 취소', /^내것\n0\nend$/m],
  ['둘 다 비우기', '둘 다 비우기 취소', /No such file[^]*^0\nend$/m],
] as const)(
  '%s is undone after a reload',
  async (what, undo, emptied) => {
    const page = await site.visit('000-prepare');
    await enter(page, 'kept=yes; echo 내것 > mine.txt; aws ec2 create-key-pair --key-name kept > key.json; echo made');
    await shows(page, /^made$/m);
    await reset(page, what);
    await page.locator('.toast', { hasText: '비웠어요' }).waitFor(patience);
    await page.reload();
    await enter(page, look);
    await shows(page, emptied);
    await page.getByLabel('샌드박스 더 보기').click();
    await page.getByRole('button', { name: undo }).click();
    await page.getByRole('dialog').getByRole('button', { name: undo }).click();
    await page.locator('.toast', { hasText: '돌아왔어요' }).waitFor(patience);
    await enter(page, `${look}; echo "[$kept]"`);
    await shows(page, /^내것\n1\nend\n\[yes\]$/m);
    await page.getByLabel('샌드박스 더 보기').click();
    expect(await page.locator('[data-undo-reset]').isVisible()).toBe(false);
    await page.context().close();
  },
  60_000,
);

test("a file's world takes the place of this one after asking, and that is undone", async () => {
  const page = await site.visit('000-prepare');
  const keys = 'clear; aws ec2 describe-key-pairs --query "KeyPairs[].KeyName" --output text';
  const bringIn = async (path: string) => {
    await page.locator('[data-import-file]').setInputFiles(path);
    await page.getByRole('dialog').getByRole('button', { name: '불러오기' }).click();
    await page.locator('.toast', { hasText: '불러왔어요' }).waitFor(patience);
  };
  await enter(page, 'aws ec2 create-key-pair --key-name one > /dev/null; echo made');
  await shows(page, /^made$/m);
  await page.getByLabel('샌드박스 더 보기').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '샌드박스를 파일로 저장' }).click(),
  ]);
  await enter(page, 'aws ec2 create-key-pair --key-name two > /dev/null; echo more');
  await shows(page, /^more$/m);
  await bringIn(await download.path());
  await page.getByRole('button', { name: '불러오기 취소' }).click();
  await page.getByText('불러오기 전으로 돌아왔어요').waitFor(patience);
  await enter(page, keys);
  await shows(page, /^one\s+two$/m);
  await bringIn(await download.path());
  await enter(page, keys);
  await shows(page, /^one$/m);
  await page.context().close();
}, 60_000);

function fastForward(page: Page) {
  return {
    notice: page.locator('[data-fast-forward-notice]'),
    start: (stepId: string) => page.locator(`#${stepId} [data-fast-forward]`).click(),
    state: (stepId: string) => page.locator(`#${stepId}`).getAttribute('data-state'),
  };
}

/** Agrees in the dialog that the notice's «되돌리기» opens. */
async function undoFastForward(page: Page): Promise<void> {
  await fastForward(page).notice.getByRole('button', { name: '되돌리기', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '되돌리기' }).click();
  await page.getByText('자동 실행 전으로 되돌렸어요').waitFor(patience);
}

test('the steps up to one are run and checked in sight, and undone with the files', async () => {
  const page = await site.visit('000-prepare');
  const { notice, start, state } = fastForward(page);
  await enter(page, 'echo 내것 > mine.txt; echo made');
  await shows(page, /^made$/m);
  await start('region');
  await notice.getByText('까지 했어요').waitFor(patience);
  expect([await state('identity'), await state('region'), await state('budget')]).toEqual(['pass', 'pass', 'none']);
  expect(await page.locator('#region [data-fast-forward]').isVisible()).toBe(false);
  await picture(page, 'fast-forward-done');
  await enter(page, 'echo 다른것 > mine.txt; echo changed');
  await shows(page, /^changed$/m);
  await undoFastForward(page);
  await expect.poll(() => state('identity'), patience).toBe('none');
  await enter(page, 'cat mine.txt; aws ec2 describe-key-pairs --query "length(KeyPairs)"');
  await shows(page, /^내것\n0$/m);
  await page.getByRole('button', { name: '되돌리기 취소' }).click();
  await page.getByText('되돌리기 전으로 돌아왔어요').waitFor(patience);
  await enter(page, 'cat mine.txt; aws ec2 describe-key-pairs --query "length(KeyPairs)"');
  await shows(page, /^다른것\n1$/m);
  await page.context().close();
}, 180_000);

test('running by itself stops at the first command that fails, and by its button', async () => {
  const page = await site.visit('000-prepare');
  const { notice, start, state } = fastForward(page);
  await enter(page, 'aws ec2 create-key-pair --key-name m10-key > /dev/null; echo made');
  await shows(page, /^made$/m);
  await start('region');
  await notice.getByText(/명령이 실패해 멈췄어요: aws ec2 create-key-pair .*종료 코드 254/).waitFor(patience);
  expect(await state('identity')).not.toBe('pass');
  await picture(page, 'fast-forward-failed');
  await notice.getByRole('button', { name: '전으로 되돌려 다시 하기' }).click();
  await notice.getByText('까지 했어요').waitFor(patience);
  expect(await state('region')).toBe('pass');
  await undoFastForward(page);
  await enter(page, 'aws() { while true; do :; done; }; echo defined');
  await shows(page, /^defined$/m);
  await start('region');
  await page.locator('.terminal-tab[data-busy]').waitFor(patience);
  await notice.getByRole('button', { name: '멈추기' }).click();
  await notice.getByText('멈췄어요. «첫 명령 보내기» 단계의 블록 1/').waitFor(patience);
  await page.context().close();
}, 180_000);

test('on a phone the terminals and the files are in the sheet and fit', async () => {
  const page = await site.visit('000-prepare', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole('tab', { name: '터미널', exact: true }).tap();
  for (let count = 2; count <= 4; count++) await page.getByRole('button', { name: '터미널 하나 더 열기' }).tap();
  await enter(page, 'echo 작은 화면 > phone.txt');
  await shows(page, /작은 화면/);
  await picture(page, 'terminals-phone');
  await page.getByRole('tab', { name: '파일' }).tap();
  const file = page.locator('.file', { has: page.locator('summary', { hasText: 'phone.txt' }) });
  await file.locator('summary').tap();
  await file.locator('textarea').fill('큰 글씨');
  await file.getByRole('button', { name: '저장' }).tap();
  await page.getByText('phone.txt 파일을 저장했어요').waitFor(patience);
  await picture(page, 'files-phone');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.context().close();
}, 180_000);
