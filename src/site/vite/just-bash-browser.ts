import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shim = fileURLToPath(new URL('../terminal/node-zlib.ts', import.meta.url));

/**
 * just-bash's browser build imports `node:zlib` statically, for gzip, gunzip and zcat: here it gets the same functions
 * made with fflate. Belongs into `vite.plugins` and, because Workers are bundled apart, into `vite.worker.plugins`.
 */
export function justBashBrowser(): Plugin {
  return {
    name: 'just-bash-browser',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === 'node:zlib' && /\/just-bash\//.test(importer ?? '') ? shim : null;
    },
  };
}
