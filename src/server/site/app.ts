import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { siteMessages } from '../../core/messages/site.ts';
import { maxProgressBytes, type ProgressFile } from './progress-file.ts';
import { isTrusted } from './trusted-host.ts';

/** What `/_cheonman/health` answers, so that a second `npm start` recognises the first. */
export const siteServiceName = 'cheonman-site';

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** The course on one machine: the built static site, and a mirror of the learner's progress. */
export function createSiteApp(options: { distFolder: string; progress: ProgressFile }): Hono {
  const { distFolder, progress } = options;
  const app = new Hono();

  app.use(async (context, next) => {
    const headers = { host: context.req.header('host'), origin: context.req.header('origin') };
    if (!isTrusted(headers)) return context.json(siteMessages.untrustedHost, 403);
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });

  app.get('/_cheonman/health', (context) => context.json({ service: siteServiceName }));

  app.get('/api/progress', async (context) => {
    const json = await progress.read();
    return json === undefined ? context.json(null) : context.body(json, 200, { 'content-type': 'application/json' });
  });

  app.put('/api/progress', async (context) => {
    const text = await context.req.text();
    if (text.length > maxProgressBytes || !isJsonObject(text)) return context.json(siteMessages.badProgress, 400);
    await progress.write(text);
    return context.body(null, 204);
  });

  app.use('/_astro/*', async (context, next) => {
    await next();
    if (context.res.status === 200) context.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use(serveStatic({ root: distFolder }));
  app.notFound(async (context) => context.html(await readFile(join(distFolder, '404.html'), 'utf8'), 404));
  return app;
}
