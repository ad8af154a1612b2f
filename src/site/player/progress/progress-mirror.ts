import { siteRoot } from '../page/site-root.ts';

/** A copy of the progress outside the browser's storage. */
export interface ProgressMirror {
  /** The mirrored value, or undefined when there is none or no mirror. */
  read(): Promise<unknown>;
  write(json: string): void;
}

const noMirror: ProgressMirror = { read: async () => undefined, write: () => undefined };

/** Our own server is reached by an address or as localhost; a static host has a name, and is never asked. */
function isOwnServer(): boolean {
  const { hostname, protocol } = location;
  return protocol === 'http:' && (hostname === 'localhost' || /^[\d.]+$|^\[/.test(hostname));
}

/** The local server's mirror of the progress (`npm start`); does nothing anywhere else. */
export function openProgressMirror(): ProgressMirror {
  if (!isOwnServer()) return noMirror;
  const address = new URL('api/progress', siteRoot());
  let isThere = false;
  return {
    async read() {
      try {
        const response = await fetch(address);
        isThere = response.headers.get('content-type')?.includes('application/json') === true;
        return response.ok && isThere ? ((await response.json()) as unknown) : undefined;
      } catch {
        return undefined;
      }
    },
    write(json) {
      if (isThere) void fetch(address, { method: 'PUT', body: json, keepalive: true }).catch(() => undefined);
    },
  };
}
