import { expect, test } from 'vitest';
import { relativise } from './relative-urls.ts';

test.each([
  ['index.html', '/', '<a href="/labs/000-prepare/">', '<a href="labs/000-prepare/">'],
  ['index.html', '/', '<link href="/_astro/a.css">', '<link href="_astro/a.css">'],
  ['labs/000-prepare/index.html', '/', '<a href="/">', '<a href="../../">'],
  ['labs/000-prepare/index.html', '/', '<a href="/labs/010-one-user/#web">', '<a href="../010-one-user/#web">'],
  ['labs/000-prepare/index.html', '/', '<a href="/labs/000-prepare/">', '<a href="./">'],
  ['labs/000-prepare/index.html', '/course/', '<img src="/course/a.svg">', '<img src="../../a.svg">'],
  ['index.html', '/course/', '<a href="/course/">', '<a href="./">'],
  ['_astro/a.css', '/', 'a{src:url(/_astro/f.woff2)}', 'a{src:url(f.woff2)}'],
  ['_astro/a.css', '/x/', 'a{src:url("/x/f.svg")}', 'a{src:url("../f.svg")}'],
  ['_astro/a.css', '/', 'a{src:url(data:x)}', undefined],
  ['index.html', '/', '<a href="#top"><a href="//x.example/"><a href="https://x.example/">', undefined],
])('%s under %s: %s', (page, base, before, after) => {
  expect(relativise(before, page, base)).toBe(after ?? before);
});
