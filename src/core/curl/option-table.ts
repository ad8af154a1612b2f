import type { CurlOptions } from './curl-options.ts';
import { CurlUsageError } from './usage-error.ts';

const ignored = () => undefined;

/** Options without a value, by their long names. */
export const flags: Record<string, (options: CurlOptions) => void> = {
  get: (options) => void (options.isDataInQuery = true),
  head: (options) => void (options.isHead = true),
  include: (options) => void (options.includesHeaders = true),
  'show-headers': (options) => void (options.includesHeaders = true),
  location: (options) => void (options.followsRedirects = true),
  silent: (options) => void (options.isSilent = true),
  'show-error': (options) => void (options.showsErrors = true),
  fail: (options) => void (options.fails = 'silently'),
  'fail-with-body': (options) => void (options.fails = 'with-body'),
  verbose: (options) => void (options.isVerbose = true),
  'remote-name': (options) => void (options.usesRemoteName = true),
  'retry-connrefused': (options) => void (options.retriesRefused = true),
  'retry-all-errors': (options) => void (options.retriesRefused = true),
  version: (options) => void (options.showsVersion = true),
  help: (options) => void (options.showsHelp = true),
  insecure: ignored,
  compressed: ignored,
  'progress-bar': ignored,
  'no-progress-meter': ignored,
  'no-buffer': ignored,
  globoff: ignored,
  ipv4: ignored,
  ipv6: ignored,
  'http1.0': ignored,
  'http1.1': ignored,
  http2: ignored,
  'tlsv1.2': ignored,
  'create-dirs': ignored,
  'path-as-is': ignored,
  'tcp-nodelay': ignored,
  'no-keepalive': ignored,
  raw: ignored,
};

/** Options with a value, by their long names; `shown` is the option as typed, for messages. */
export const valued: Record<string, (options: CurlOptions, value: string, shown: string) => void> = {
  url: (options, value) => void options.urls.push(value),
  request: (options, value) => void (options.method = value),
  header: (options, value) => addHeader(options, value),
  data: (options, text) => void options.data.push({ kind: 'data', text }),
  'data-ascii': (options, text) => void options.data.push({ kind: 'data', text }),
  'data-raw': (options, text) => void options.data.push({ kind: 'raw', text }),
  'data-binary': (options, text) => void options.data.push({ kind: 'binary', text }),
  'data-urlencode': (options, text) => void options.data.push({ kind: 'urlencode', text }),
  form: (options, text) => void options.form.push(text),
  json: (options, text) => {
    options.data.push({ kind: 'binary', text });
    options.headers.push(['Content-Type', 'application/json'], ['Accept', 'application/json']);
  },
  output: (options, value) => void options.outputs.push(value),
  'write-out': (options, value) => void (options.writeOut = value),
  user: (options, value) => void (options.userPassword = value),
  'user-agent': (options, value) => void (options.userAgent = value),
  referer: (options, value) => void (options.referer = value),
  cookie: (options, value) => void (options.cookie = value),
  'max-time': (options, value, shown) => void (options.maxTimeMs = secondsToMs(value, shown)),
  'connect-timeout': (options, value, shown) => void (options.connectTimeoutMs = secondsToMs(value, shown)),
  'max-redirs': (options, value) => void (options.maxRedirects = Number(value)),
  retry: (options, value) => void (options.retries = Number(value) || 0),
  'retry-delay': (options, value, shown) => void (options.retryDelayMs = secondsToMs(value, shown)),
  resolve: (options, value) => addResolve(options, value),
  'dump-header': (options, value) => void (options.dumpHeader = value),
  'upload-file': (options, value) => void (options.uploadFile = value),
  'cookie-jar': ignored,
  'retry-max-time': ignored,
  cacert: ignored,
  'limit-rate': ignored,
  proto: ignored,
  'output-dir': ignored,
};

/** The long names of short options. */
export const namesByLetter: Record<string, string> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  G: 'get',
  I: 'head',
  i: 'include',
  L: 'location',
  s: 'silent',
  S: 'show-error',
  f: 'fail',
  v: 'verbose',
  o: 'output',
  O: 'remote-name',
  w: 'write-out',
  u: 'user',
  A: 'user-agent',
  e: 'referer',
  b: 'cookie',
  c: 'cookie-jar',
  m: 'max-time',
  k: 'insecure',
  D: 'dump-header',
  T: 'upload-file',
  V: 'version',
  h: 'help',
  '#': 'progress-bar',
  N: 'no-buffer',
  g: 'globoff',
  '0': 'http1.0',
  '4': 'ipv4',
  '6': 'ipv6',
};

function addHeader(options: CurlOptions, text: string): void {
  const match = /^([^:;]+)([:;])\s*(.*)$/s.exec(text);
  if (match) options.headers.push([match[1]!.trim(), match[3]!.trim()]);
}

function addResolve(options: CurlOptions, text: string): void {
  const match = /^\+?([^:]+):(\d+):\[?(.+?)\]?$/.exec(text);
  if (!match) throw new CurlUsageError(`Couldn't parse CURLOPT_RESOLVE entry '${text}'`, 49);
  options.resolves.push({ host: match[1]!, port: match[2]!, address: match[3]! });
}

function secondsToMs(text: string, shown: string): number {
  if (!/^\d*\.?\d+$/.test(text)) throw new CurlUsageError(`option ${shown}: expected a proper numerical parameter`);
  return Math.round(Number(text) * 1000);
}
