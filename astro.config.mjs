import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { codeFences } from './src/site/vite/code-fences.ts';
import { codeTheme } from './src/site/vite/code-theme.ts';
import { justBashBrowser } from './src/site/vite/just-bash-browser.ts';
import { relativeUrls } from './src/site/vite/relative-urls.ts';
import { workerXmlParser } from './src/site/vite/worker-xml-parser.ts';

/** What packages need to run in Workers. */
const browserModules = () => [justBashBrowser(), workerXmlParser()];

/** The built site is relative throughout, so one `dist/` works under any path; only 404.html needs to know the base. */
export default defineConfig({
  srcDir: './src/site',
  publicDir: './public',
  outDir: './dist',
  base: process.env.CHEONMAN_BASE ?? '/',
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [mdx(), relativeUrls()],
  markdown: {
    smartypants: false,
    shikiConfig: { theme: codeTheme, langAlias: { output: 'text' }, transformers: [codeFences()] },
  },
  vite: {
    // The content security policy allows no inline scripts, so nothing may be inlined into pages.
    build: { assetsInlineLimit: 0 },
    // Workers are bundled apart, with plugins of their own.
    plugins: browserModules(),
    worker: { format: 'es', plugins: browserModules },
    experimental: { renderBuiltUrl: (_file, { ssr }) => (ssr ? undefined : { relative: true }) },
  },
});
