import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, patience, picture, PlayerSite, shows } from './support/player-site.ts';

/** The dock's files beside the terminal: in, out, and edited. */
let site: PlayerSite;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 180_000);

afterAll(() => site.close());

const realKey = 'AKIAIOSFODNN7EXAMPLE';

async function visitFiles(): Promise<Page> {
  const page = await site.visit('000-prepare');
  await page.getByRole('tab', { name: '파일' }).click();
  return page;
}

const terminal = (page: Page) => page.getByRole('tab', { name: '터미널', exact: true }).click();
const files = (page: Page) => page.getByRole('tab', { name: '파일' }).click();

/** A file's row by its name; what stands in other files, such as the history, does not count. */
const fileRow = (page: Page, name: string) =>
  page.locator('.file', { has: page.locator('summary', { hasText: name }) });

const upload = (page: Page, name: string, content: string | Buffer) =>
  page.locator('[data-upload]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

/** Drops files on the dock; headless Chromium has no desktop to drag them from. */
async function drop(page: Page, contents: Record<string, string>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, contents);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('[data-dock]', type, { dataTransfer });
}

/** As long as it is so, the database answers as it does on a full disk; headless Chromium's own quota is out of reach. */
async function setFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const scope = window as unknown as { put?: IDBObjectStore['put'] };
    scope.put ??= IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = full
      ? () => {
          throw new DOMException('full', 'QuotaExceededError');
        }
      : scope.put;
  }, isFull);
}

test('files are uploaded by button and by drag, edited and downloaded', async () => {
  const page = await visitFiles();
  await upload(page, '메모.txt', '하나\n');
  await page.getByText('메모.txt 올리기를 마쳤어요').waitFor(patience);
  await drop(page, { 'dropped.txt': 'by drag\n' });
  await fileRow(page, 'dropped.txt').waitFor(patience);
  const file = fileRow(page, '메모.txt');
  await file.locator('summary').click();
  await file.locator('textarea').fill('하나\n둘\n');
  await page.keyboard.press('Control+s');
  await page.getByText('메모.txt 파일을 저장했어요').waitFor(patience);
  expect(await file.locator('textarea').evaluate((area) => area === document.activeElement)).toBe(true);
  await picture(page, 'files-desktop');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    file.getByRole('button', { name: '내려받기' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('메모.txt');
  await terminal(page);
  await enter(page, 'cat 메모.txt dropped.txt');
  await shows(page, /^하나\n둘\nby drag$/m);
  await page.context().close();
}, 180_000);

test('a folder keeps its shape; names that macOS took apart are put together', async () => {
  const page = await visitFiles();
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[data-upload-folder]')!;
    const transfer = new DataTransfer();
    for (const path of ['실습/web.sh', '실습/conf/한글.conf']) {
      const file = new File([path], path.split('/').at(-1)!.normalize('NFD'));
      Object.defineProperty(file, 'webkitRelativePath', { value: path.normalize('NFD') });
      transfer.items.add(file);
    }
    Object.defineProperty(input, 'files', { value: transfer.files, configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    input.dispatchEvent(new Event('change'));
  });
  await page.getByText('파일 2개 올리기를 마쳤어요').waitFor(patience);
  await terminal(page);
  await enter(page, 'cd 실습 && cat web.sh conf/한글.conf; echo; find . -type f | sort');
  await shows(page, /^실습\/web\.sh실습\/conf\/한글\.conf\n\.\/conf\/한글\.conf\n\.\/web\.sh$/m);
  await page.context().close();
});

test('a file that is there is replaced only after asking, and never a folder by a file', async () => {
  const page = await visitFiles();
  await upload(page, 'a.txt', 'old\n');
  await page.getByText('a.txt 올리기를 마쳤어요').waitFor(patience);
  await drop(page, { 'a.txt': 'new\n', 'b.txt': 'fresh\n' });
  await page.getByRole('dialog').getByRole('button', { name: '새 파일만 올리기' }).click();
  await page.getByText('b.txt 올리기를 마쳤어요').waitFor(patience);
  await terminal(page);
  await enter(page, 'cat a.txt b.txt; mkdir dir; echo in > dir/x');
  await shows(page, /^old\nfresh$/m);
  await files(page);
  await fileRow(page, 'dir/x').waitFor(patience);
  await upload(page, 'dir', 'a file\n');
  await page.getByText('같은 이름의 폴더나 파일이').waitFor(patience);
  await page.context().close();
});

test('what a command changed meanwhile is not overwritten unasked', async () => {
  const page = await visitFiles();
  await upload(page, '노트.txt', 'one\n');
  const file = fileRow(page, '노트.txt');
  await file.locator('summary').click();
  await file.locator('textarea').click();
  await file.locator('textarea').fill('내 글\n');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  await terminal(page);
  await enter(page, 'echo 명령 > 노트.txt');
  await files(page);
  await page.getByText('터미널에서 이 파일이 바뀌었어요').waitFor(patience);
  const save = file.getByRole('button', { name: '저장' });
  await save.click();
  await picture(page, 'file-conflict');
  await page.getByRole('dialog').getByRole('button', { name: '그만두기' }).click();
  expect(await file.locator('textarea').inputValue()).toBe('내 글\n');
  await save.click();
  await page.getByRole('dialog').getByRole('button', { name: '내 글은 다른 이름으로' }).click();
  await page.getByText('노트 (내 글).txt 파일을 저장했어요').waitFor(patience);
  await terminal(page);
  await enter(page, 'cat 노트.txt "노트 (내 글).txt"');
  await shows(page, /^명령\n내 글$/m);
  await page.context().close();
});

test('what is no text is only downloaded, what is long is only read', async () => {
  const page = await visitFiles();
  await upload(page, 'image.bin', Buffer.from([0x89, 0x50, 0, 1, 2]));
  await fileRow(page, 'image.bin').locator('summary').click();
  await page.getByText('글이 아닌 파일이에요').waitFor(patience);
  expect(await fileRow(page, 'image.bin').locator('textarea').count()).toBe(0);
  await upload(page, 'long.log', '가'.repeat(200_000));
  await fileRow(page, 'long.log').locator('summary').click();
  await page.getByText('앞부분을 읽기만 해요').waitFor(patience);
  await upload(page, 'big.bin', Buffer.alloc(6 * 1024 * 1024));
  await page.getByText('5 MB보다 큰 파일').waitFor(patience);
  expect(await fileRow(page, 'big.bin').count()).toBe(0);
  await page.context().close();
});

test('a file is dragged out of the page', async () => {
  const page = await visitFiles();
  await upload(page, '밖으로.txt', '나가요\n');
  const summary = fileRow(page, '밖으로.txt').locator('summary');
  await summary.waitFor(patience);
  // What is behind the addresses that the page makes: nothing else reads them while the drag is held.
  await page.evaluate(() => {
    const blobs = new Map<string, Blob | MediaSource>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const address = create(blob);
      blobs.set(address, blob);
      return address;
    };
    Object.assign(window, { blobs });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Input.setInterceptDrags', { enabled: true });
  const dragged = new Promise<{ items: { mimeType: string; data: string }[] }>((resolve) => {
    session.on('Input.dragIntercepted', ({ data }) => resolve(data));
  });
  const box = (await summary.boundingBox())!;
  const mouse = (type: 'mousePressed' | 'mouseMoved', dx: number, buttons: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + 20 + dx,
      y: box.y + box.height / 2,
      button: 'left',
      buttons,
      clickCount: 1,
    });
  // By the protocol alone: the driver's own mouse keeps drags to itself.
  await mouse('mousePressed', 0, 1);
  for (const dx of [10, 40, 100]) void mouse('mouseMoved', dx, 1);
  const { items } = await dragged;
  const link = items.find(({ mimeType }) => /downloadurl/i.test(mimeType))?.data ?? '';
  const [, name, address] = /^application\/octet-stream:([^:]+):(blob:.+)$/.exec(link) ?? [];
  expect(name).toBe('밖으로.txt');
  const content = await page.evaluate(async (url) => {
    const { blobs } = window as unknown as { blobs: Map<string, Blob> };
    return blobs.get(url)?.text();
  }, address!);
  expect(content).toBe('나가요\n');
  await page.context().close();
});

test('a full disk is told, and nothing that was there is lost', async () => {
  const page = await visitFiles();
  await upload(page, 'kept.txt', 'kept\n');
  const file = fileRow(page, 'kept.txt');
  await file.locator('summary').click();
  await setFull(page, true);
  await upload(page, 'full.txt', 'x');
  await page.getByText('저장 공간이 모자라').first().waitFor(patience);
  await file.locator('textarea').fill('edited\n');
  await file.getByRole('button', { name: '저장' }).click();
  await expect.poll(() => page.getByText('저장 공간이 모자라').count(), patience).toBe(2);
  expect(await file.locator('textarea').inputValue()).toBe('edited\n');
  await terminal(page);
  await enter(page, 'echo shell > shell.txt; cat kept.txt shell.txt');
  await shows(page, /^kept\nshell$/m);
  await page.getByText('파일을 브라우저에 저장하지 못했어요').waitFor(patience);
  await setFull(page, false);
  await enter(page, 'echo again');
  await shows(page, /^again$/m);
  await page.reload();
  await enter(page, 'cat kept.txt shell.txt; ls full.txt');
  await shows(page, /^kept\nshell\nls:.*full\.txt/m);
  await page.context().close();
}, 180_000);

test('a key that looks real is kept neither by upload nor by the editor', async () => {
  const page = await visitFiles();
  await upload(page, 'credentials.csv', `id,secret\n${realKey},x\n`);
  await page.getByText('실제 AWS 계정의 키처럼 보이는 글이 있어').first().waitFor(patience);
  await upload(page, 'note.txt', 'note\n');
  const file = fileRow(page, 'note.txt');
  await file.locator('summary').click();
  await file.locator('textarea').fill(`note ${realKey}\n`);
  await file.getByRole('button', { name: '저장' }).click();
  await page.getByText('note.txt: 실제 AWS 계정의').waitFor(patience);
  expect(await file.locator('textarea').inputValue()).toContain(realKey);
  await terminal(page);
  await enter(page, 'cat note.txt; ls credentials.csv');
  await shows(page, /^note\nls:.*credentials\.csv/m);
  await page.context().close();
});
