import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { realAwsPath, sandboxEnvironment } from '../../e2e/support/real-cli.ts';
import { atMost, median, report } from '../report.ts';
import { enter, marked, openLab, untilShown } from './lab-page.ts';

const runs = 5;
const commandsPerRun = 40;
const aws = 'aws ec2 describe-instances';

/** Milliseconds of each command of one run, by the shell's own clock: median of the run. */
async function commandMs(page: Page): Promise<number> {
  const loop = `for i in $(seq ${commandsPerRun}); do b=$(date +%s%3N); ${aws} >/dev/null; t="$t $(( $(date +%s%3N) - b ))"; done`;
  const { line, end } = marked(`t=; ${loop}; echo "took$t took"`);
  await enter(page, line);
  await untilShown(page, end);
  const text = (await page.locator('.xterm-rows').innerText()).replace(/\s+/g, ' ');
  const values = /took ([\d ]+) took/.exec(text)?.[1]?.split(' ').map(Number);
  if (values?.length !== commandsPerRun) throw new Error(`unreadable: ${text}`);
  return median(values);
}

async function realCliMs(endpoint: string): Promise<number> {
  const argv = ['--endpoint-url', endpoint, ...aws.split(' ').slice(1)];
  const startedMs = performance.now();
  await promisify(execFile)(realAwsPath, argv, { env: sandboxEnvironment });
  return performance.now() - startedMs;
}

/** One `aws` command in the page's shell, against the real CLI on the sandbox's endpoint. */
export async function measureAwsCommand(browser: Browser, site: string, endpoint: string): Promise<void> {
  const page = await openLab(browser, site);
  const ours: number[] = [];
  const yardstick: number[] = [];
  for (let count = 0; count < runs; count++) {
    ours.push(await commandMs(page));
    yardstick.push(await realCliMs(endpoint));
  }
  await page.context().close();
  const figures = { ours: median(ours), against: 'the real CLI', yardstick: median(yardstick), unit: 'ms' };
  report({ what: `${aws} in the page, median`, ...figures, target: atMost(10, 'ms') });
}
