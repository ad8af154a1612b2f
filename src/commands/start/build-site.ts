import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteMessages } from '../../core/messages/site.ts';
import { PlatformError } from '../../core/messages/message.ts';

const sources = ['src/**', 'labs/**', 'checkers/**', 'public/**', 'astro.config.mjs', 'package-lock.json'];

/** Changes whenever a file that goes into the site changes (by path, size and time). */
function sourceKey(root: string): string {
  const hash = createHash('sha256').update(process.env.CHEONMAN_BASE ?? '');
  for (const path of globSync(sources, { cwd: root }).sort()) {
    const stats = statSync(join(root, path));
    if (stats.isFile()) hash.update(`${path}:${stats.size}:${stats.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Builds the static site into `dist/` unless it is there and up to date. Throws PlatformError when that fails. */
export function buildSite(root: string): void {
  const marker = join(root, '.cache', 'built-site');
  const key = sourceKey(root);
  const isFresh = existsSync(join(root, 'dist', 'index.html')) && existsSync(marker);
  if (isFresh && readFileSync(marker, 'utf8') === key) return;
  console.log('강의 페이지를 만들고 있어요.');
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    console.error(stdout, stderr);
    throw new PlatformError(siteMessages.buildFailed);
  }
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, key);
}
