import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A root-absolute URL as seen from a folder below the site's root; URLs outside `base` stay as they are. */
function relativiseUrl(url: string, fromFolder: string, base: string): string {
  if (!url.startsWith(base) && `${url}/` !== base) return url;
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/.exec(url.slice(base.length)) ?? [];
  const target = posix.relative(fromFolder, path || '.') || '.';
  return `${target}${path.endsWith('/') || path === '' ? '/' : ''}${tail}`;
}

/**
 * Rewrites root-absolute URLs in one built page or style sheet to relative ones.
 * `filePath` is the file's path below the site's root, e.g. 'labs/000-prepare/index.html'; `base` starts and ends with '/'.
 */
export function relativise(text: string, filePath: string, base: string): string {
  const pattern = filePath.endsWith('.css') ? /(url\(["']?)(\/(?!\/)[^"')]*)/g : /(\s(?:href|src)=")(\/(?!\/)[^"]*)/g;
  const folder = posix.dirname(filePath);
  return text.replace(pattern, (_whole, before: string, url: string) => before + relativiseUrl(url, folder, base));
}

/** Makes the built site work under any path of any static host: after the build, every page and style sheet links relatively. */
export function relativeUrls(): AstroIntegration {
  let base = '/';
  return {
    name: 'cheonman-relative-urls',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        // 404.html is served at any depth: it keeps absolute URLs.
        const files = (await readdir(root, { recursive: true })).filter(
          (file) => /\.(html|css)$/.test(file) && file !== '404.html',
        );
        for (const file of files) {
          const path = join(root, file);
          await writeFile(path, relativise(await readFile(path, 'utf8'), file.split(sep).join('/'), base));
        }
      },
    },
  };
}
