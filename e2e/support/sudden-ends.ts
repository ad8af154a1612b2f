import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nextUint32, seedPrng } from '../../src/core/prng.ts';
import { enter, patience, type PlayerSite, ready, screen, shows } from './player-site.ts';

/** Ends something by force while the learner's work is written, and answers a page that shows the lab again. */
export type SuddenEnd = (page: Page) => Promise<Page>;

type WindowWithWorkers = typeof globalThis & { startedWorkers: { url: string; worker: Worker }[] };

/** Remembers the page's Workers, so that a test can terminate them behind the page's back. */
function rememberWorkers(): void {
  const started: { url: string; worker: Worker }[] = [];
  (window as unknown as WindowWithWorkers).startedWorkers = started;
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      started.push({ url: String(url), worker: this });
    }
  };
}

/** Resolves with how many of the page's Workers of that script were ended. */
function terminateWorkers(page: Page, script: string): Promise<number> {
  return page.evaluate((name) => {
    const { startedWorkers } = window as unknown as WindowWithWorkers;
    const found = startedWorkers.filter(({ url }) => url.includes(name));
    for (const { worker } of found) worker.terminate();
    return found.length;
  }, script);
}

export const suddenEnds: Record<string, SuddenEnd> = {
  async 'the Worker of the shell'(page) {
    expect(await terminateWorkers(page, 'shell.worker')).toBe(1);
    await page.reload();
    return page;
  },
  async 'the Worker of the world'(page) {
    expect(await terminateWorkers(page, 'world.worker')).toBe(1);
    await page.locator('[data-notices]').getByText('샌드박스가 갑자기 멈췄어요.').waitFor(patience);
    const cover = page.locator('[data-terminal-state]');
    expect(await cover.textContent()).toContain('샌드박스가 갑자기 멈췄어요.');
    await cover.getByRole('button', { name: '새로 고침' }).click();
    await page.waitForLoadState();
    return page;
  },
  async 'the process of the page'(page) {
    const crashed = page.waitForEvent('crash');
    const browser = await page.context().newCDPSession(page);
    browser.send('Page.crash').catch(() => undefined);
    await crashed;
    return again(page);
  },
  async 'the tab'(page) {
    return again(page);
  },
};

async function again(page: Page): Promise<Page> {
  const address = page.url();
  const next = await page.context().newPage();
  await page.close();
  await next.goto(address);
  return next;
}

const prepare = [
  'echo apart > apart.txt; aws s3 mb s3://cheonman-sudden > /dev/null',
  'aws dynamodb create-table --table-name sudden --attribute-definitions AttributeName=k,AttributeType=S ' +
    '--key-schema AttributeName=k,KeyType=HASH --billing-mode PAY_PER_REQUEST > /dev/null',
  'aws dynamodb wait table-exists --table-name sudden',
].join('; ');

/**
 * Changes the world and four files, so that each tells its version in every line. Files are kept while it runs, so each
 * comes under its name when it is whole.
 */
const work = (version: number) =>
  [
    `v=v${version}`,
    'printf "$v %01300d\\n" 0 > part; for i in {1..12}; do cat part part > next; mv next part; done; mv part big',
    'aws ec2 create-security-group --group-name $v --description d > /dev/null',
    'aws dynamodb put-item --table-name sudden --item "{\\"k\\":{\\"S\\":\\"k\\"},\\"v\\":{\\"S\\":\\"$v\\"}}"',
    'aws s3 cp big s3://cheonman-sudden/big --no-progress > /dev/null',
    'for i in 1 2 3; do yes $v | head -n 1000 > new; cp new two; mv new one; mv two three; tar -cf new one three; mv new all.tar; done',
    'echo done $v',
  ].join('; ');

/** What must stand on the screen as `name version size`; `mark` ends it, for a page shows again what stood there before. */
const look = (mark: string) =>
  [
    'clear; lines() { echo "$1 $(cut -d" " -f1 | uniq | tr "\\n" " ")"; }',
    'for f in big one three; do lines $f < $f; wc -c < $f; done',
    'tar -xOf all.tar three | lines tar; cat apart.txt',
    'aws s3 cp s3://cheonman-sudden/big - | lines object',
    'aws dynamodb get-item --table-name sudden --key "{\\"k\\":{\\"S\\":\\"k\\"}}" --query Item.v.S --output text | lines item',
    'echo groups $(aws ec2 describe-security-groups --query "length(SecurityGroups)")',
    'echo vpcs $(aws ec2 describe-vpcs --query "length(Vpcs)")',
    `echo looked ${mark}`,
  ].join('; ');

interface Found {
  big: number;
  one: number;
  three: number;
  archive: number;
  object: number;
  item: number;
  groups: number;
}

/** Reads everything back; fails where something is torn or lost. */
async function readBack(page: Page, mark: string): Promise<Found> {
  await enter(page, look(mark));
  await shows(page, new RegExp(`^looked ${mark}$`, 'm'));
  const text = await screen(page);
  const [, big, one, three, archive] = (
    /^big v(\d+) *\n(?:.*\n)one v(\d+) *\n(?:.*\n)three v(\d+) *\n(?:.*\n)tar v(\d+) *$/m.exec(text) ?? []
  ).map(Number) as [number, number, number, number, number];
  const whole = [
    `big v${big}`,
    String(4096 * (`v${big} `.length + 1301)),
    `one v${one}`,
    String(1000 * `v${one}\n`.length),
    `three v${three}`,
    String(1000 * `v${three}\n`.length),
    `tar v${archive}`,
    'apart',
  ].join('\n');
  const world = /^object v(\d+)\nitem v(\d+)\ngroups (\d+)\nvpcs 1\nlooked/m.exec(text);
  expect(text).toContain(whole);
  expect(world, text).not.toBeNull();
  return { big, one, three, archive, object: Number(world![1]), item: Number(world![2]), groups: Number(world![3]) };
}

/**
 * Ends something at `rounds` moments, drawn from a seed, of a run that writes; after each the page loads again, takes
 * commands, and reads back what it had: of each thing the version before or the new one, whole. Answers in how many
 * rounds the last file was of the version before, and in how many of the new one.
 */
export async function endSuddenly(
  site: PlayerSite,
  name: string,
  rounds: number,
): Promise<{ before: number; after: number }> {
  const random = seedPrng(name);
  let page = await site.visit('000-prepare');
  await page.context().addInitScript(rememberWorkers);
  await page.reload();
  await enter(page, `${prepare}; echo prepared`);
  await shows(page, /^prepared$/m);
  await enter(page, 'clear');
  await ready(page);
  const startedAtMs = performance.now();
  await enter(page, work(1));
  await shows(page, /^done v1$/m);
  await ready(page);
  let runMs = performance.now() - startedAtMs;
  let last = await readBack(page, 'first');
  expect(last).toMatchObject({ big: 1, one: 1, three: 1, archive: 1, object: 1, item: 1 });
  const outcomes = { before: 0, after: 0 };
  for (let round = 0; round < rounds; round++) {
    const version = round + 2;
    await enter(page, work(version));
    await delay(runMs * (0.2 + (1.2 * nextUint32(random)) / 2 ** 32));
    page = await suddenEnds[name]!(page);
    await ready(page);
    const found = await readBack(page, `after-${version}`);
    for (const name of ['big', 'one', 'three', 'archive', 'object', 'item'] as const) {
      expect([last[name], version], name).toContain(found[name]);
    }
    expect([last.groups, last.groups + 1]).toContain(found.groups);
    const outcome = found.archive === version ? 'after' : 'before';
    outcomes[outcome]++;
    // How long a run takes changes with the machine's load: the moments stay around the save.
    runMs *= outcome === 'after' ? 0.9 : 1.1;
    last = found;
  }
  await page.context().close();
  return outcomes;
}

/** The size of a file as it is kept, 0 for one that is not. */
function keptSize(page: Page, path: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cheonman-shell');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('files').objectStore('files').get(name);
          reading.onsuccess = () =>
            resolve((reading.result as { content: Uint8Array } | undefined)?.content.length ?? 0);
          reading.onerror = () => reject(reading.error);
        };
      }),
    path,
  );
}

/** Ends a loop that has no end with its shell's Worker; answers what was kept of the file that it wrote. */
export async function endLoopSuddenly(site: PlayerSite): Promise<string> {
  const page = await site.visit('000-prepare');
  await page.context().addInitScript(rememberWorkers);
  await page.reload();
  await ready(page);
  await enter(page, 'while true; do echo "tick $((++i))" >> ticks; sleep 5; done');
  await expect.poll(() => keptSize(page, '/home/learner/ticks'), { timeout: 30_000 }).toBeGreaterThan(100);
  await suddenEnds['the Worker of the shell']!(page);
  await ready(page);
  await enter(page, 'clear; head -3 ticks; grep -vc "^tick [0-9]*$" ticks; echo looked');
  await shows(page, /^looked$/m);
  const text = await screen(page);
  await page.context().close();
  return text;
}
