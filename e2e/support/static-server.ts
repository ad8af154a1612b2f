import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative } from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  /** Address of the site below its sub-path, with a slash at the end. */
  address: string;
  /** Paths that were asked for and are not there. */
  missing: string[];
  close(): void;
}

/**
 * The plainest of static hosts: files below a sub-path, index.html for folders, nothing else. `prefixes` are texts put
 * before files, by their path in the folder.
 */
export async function serveStatic(
  folder: string,
  subPath: string,
  host = '127.0.0.1',
  prefixes: Record<string, string> = {},
): Promise<StaticServer> {
  const missing: string[] = [];

  async function find(path: string): Promise<string | undefined> {
    if (!path.startsWith(subPath)) return undefined;
    const file = join(folder, normalize(path.slice(subPath.length)));
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isDirectory()) return path.endsWith('/') ? join(file, 'index.html') : undefined;
    return stats ? file : undefined;
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = await find(path);
    if (file === undefined) {
      missing.push(path);
      response.writeHead(404).end();
      return;
    }
    const contentType = contentTypes[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': contentType }).write(prefixes[relative(folder, file)] ?? '');
    response.end(await readFile(file));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${port}${subPath}`,
    missing,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
