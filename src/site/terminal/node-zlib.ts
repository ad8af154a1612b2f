import { gunzipSync as gunzip, gzipSync as gzip } from 'fflate';

/** What just-bash uses of `node:zlib`, for the page (see src/site/vite/just-bash-browser.ts). */
export const constants = { Z_BEST_COMPRESSION: 9, Z_BEST_SPEED: 1, Z_DEFAULT_COMPRESSION: -1 };

/** `zlib.gzipSync` of Node; a level is brought to 0 to 9, a negative one is the default. */
export function gzipSync(data: Uint8Array, options: { level?: number } = {}): Uint8Array {
  const level = options.level === undefined || options.level < 0 ? 6 : Math.min(9, options.level);
  return gzip(data, { level: level as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 });
}

/** `zlib.gunzipSync` of Node. Throws when the data is no gzip. */
export function gunzipSync(data: Uint8Array): Uint8Array {
  return gunzip(data);
}
