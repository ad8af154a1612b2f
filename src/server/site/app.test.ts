import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteApp } from './app.ts';
import { ProgressFile } from './progress-file.ts';

let folder: string;
const host = { host: '127.0.0.1:4321' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cheonman-site-'));
  await mkdir(join(folder, 'dist', 'labs'), { recursive: true });
  await writeFile(join(folder, 'dist', 'index.html'), '<h1>home</h1>');
  await writeFile(join(folder, 'dist', 'labs', 'index.html'), '<h1>labs</h1>');
  await writeFile(join(folder, 'dist', '404.html'), '<h1>없는 페이지</h1>');
  await writeFile(join(folder, 'secret.txt'), 'outside');
});

afterAll(() => rm(folder, { recursive: true }));

function app() {
  return createSiteApp({
    distFolder: join(folder, 'dist'),
    progress: new ProgressFile(join(folder, 'kept', 'progress.json')),
  });
}

describe('the course server', () => {
  test('serves pages and folders, and its own 404', async () => {
    expect(await (await app().request('/', { headers: host })).text()).toBe('<h1>home</h1>');
    expect(await (await app().request('/labs/', { headers: host })).text()).toBe('<h1>labs</h1>');
    const missing = await app().request('/nothing', { headers: host });
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('없는 페이지');
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
    'does not leave its folder: %s',
    async (path) => {
      const response = await app().request(path, { headers: host });
      expect(await response.text()).not.toContain('outside');
    },
  );

  test('mirrors progress, and takes nothing but a JSON object', async () => {
    expect(await (await app().request('/api/progress', { headers: host })).json()).toBeNull();
    const put = (body: string) => app().request('/api/progress', { method: 'PUT', headers: host, body });
    expect((await put('{"version":1,"steps":{}}')).status).toBe(204);
    expect((await put('nonsense')).status).toBe(400);
    expect((await put(`{"a":"${'x'.repeat(1024 * 1024)}"}`)).status).toBe(400);
    expect(await (await app().request('/api/progress', { headers: host })).json()).toEqual({ version: 1, steps: {} });
  });

  test('answers no name that somebody could point at this machine', async () => {
    const response = await app().request('/', { headers: { host: 'rebound.example:4321' } });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'untrusted-host' });
  });
});
