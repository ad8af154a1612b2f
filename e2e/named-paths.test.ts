import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = ['src', 'e2e', 'bench', 'checkers', 'labs', 'docs'];
const files = [
  ...readdirSync(root).filter((name) => /\.(?:md|ts|mjs)$/.test(name)),
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  ),
];

/** Whether a name is that of a file or folder, from the top or from any folder on: `terminal/kept-screen.ts`. */
function isThere(name: string): boolean {
  return existsSync(join(root, name)) || files.some((file) => file.endsWith(`/${name}`));
}

/** Our own folders and files as documents name them, without those that are only patterns (`src/<name>/tsconfig.json`). */
const paths = /(?<![\w/.@-])(?:src|e2e|docs|bench|checkers|labs|public|\.ci)\/[\w./-]*\w(?![\w./-]*[<*…])/g;
/** Sources by their names, also with some of their folders before. */
const sources = /(?<![\w/.@>*-])(?:[\w.-]+\/)*[a-z][\w.-]*\.(?:ts|astro|css|mjs)\b/g;

/** The names in a text that nothing in the repository has. */
function namesWithoutFile(text: string, names: RegExp): string[] {
  const named = [...text.matchAll(names)].map(([name]) => name.replace(/^(\.\.?\/)+/, ''));
  return named.filter((name) => !isThere(name));
}

/** The same in all files of a kind, of which there must be some. */
function missingIn(kind: RegExp, missing: (content: string) => string[]): string[] {
  const read = files.filter((file) => kind.test(file) && !/generated|third-party-notices/.test(file));
  expect(read.length).toBeGreaterThan(5);
  return read.flatMap((file) => missing(readFileSync(join(root, file), 'utf8')).map((name) => `${file} names ${name}`));
}

function commentsOf(source: string): string {
  return (source.match(/\/\*[^]*?\*\/|(?<=^|\s)\/\/[^\n]*|<!--[^]*?-->/g) ?? []).join('\n');
}

test('a name that no file has is seen', () => {
  expect(namesWithoutFile('`src/core`, `src/nowhere/a.ts`', paths)).toEqual(['src/nowhere/a.ts']);
  expect(namesWithoutFile('see kept-screen.ts, no-such-file.ts', sources)).toEqual(['no-such-file.ts']);
});

test('every file and folder that a document names is there', () => {
  const missing = (text: string) => [...namesWithoutFile(text, paths), ...namesWithoutFile(text, sources)];
  expect(missingIn(/\.mdx?$/, missing)).toEqual([]);
});

test('every source that a comment names is there', () => {
  const missing = (source: string) => namesWithoutFile(commentsOf(source), sources);
  expect(missingIn(/\.(?:ts|mjs|astro|css)$/, missing)).toEqual([]);
});
