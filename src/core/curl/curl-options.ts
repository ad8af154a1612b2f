import { curlVersion } from './curl-host.ts';

/** Something that an option adds to the request's body; `text` may name a file as '@file' unless the kind is 'raw'. */
export interface DataPart {
  kind: 'data' | 'binary' | 'raw' | 'urlencode';
  text: string;
}

/** What a curl command line asks for. */
export interface CurlOptions {
  urls: string[];
  method: string | undefined;
  /** Names as typed; an empty value takes curl's own header of that name away. */
  headers: [name: string, value: string][];
  data: DataPart[];
  /** `-F`, as typed. */
  form: string[];
  isDataInQuery: boolean;
  isHead: boolean;
  includesHeaders: boolean;
  followsRedirects: boolean;
  maxRedirects: number;
  isSilent: boolean;
  showsErrors: boolean;
  fails: 'never' | 'silently' | 'with-body';
  isVerbose: boolean;
  /** One entry a URL, in order. */
  outputs: string[];
  usesRemoteName: boolean;
  writeOut: string | undefined;
  userPassword: string | undefined;
  userAgent: string;
  referer: string | undefined;
  cookie: string | undefined;
  maxTimeMs: number | undefined;
  connectTimeoutMs: number | undefined;
  retries: number;
  retriesRefused: boolean;
  /** Undefined: one second, doubled at each retry. */
  retryDelayMs: number | undefined;
  resolves: { host: string; port: string; address: string }[];
  dumpHeader: string | undefined;
  uploadFile: string | undefined;
  showsVersion: boolean;
  showsHelp: boolean;
}

/** A command line that curl does not take: its message and exit code. */
export class CurlUsageError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

const ignored = () => undefined;

const flags: Record<string, (options: CurlOptions) => void> = {
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

const valued: Record<string, (options: CurlOptions, value: string, shown: string) => void> = {
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

const namesByLetter: Record<string, string> = {
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

function noOptions(): CurlOptions {
  return {
    urls: [],
    method: undefined,
    headers: [],
    data: [],
    form: [],
    isDataInQuery: false,
    isHead: false,
    includesHeaders: false,
    followsRedirects: false,
    maxRedirects: 50,
    isSilent: false,
    showsErrors: false,
    fails: 'never',
    isVerbose: false,
    outputs: [],
    usesRemoteName: false,
    writeOut: undefined,
    userPassword: undefined,
    userAgent: `curl/${curlVersion}`,
    referer: undefined,
    cookie: undefined,
    maxTimeMs: undefined,
    connectTimeoutMs: undefined,
    retries: 0,
    retriesRefused: false,
    retryDelayMs: undefined,
    resolves: [],
    dumpHeader: undefined,
    uploadFile: undefined,
    showsVersion: false,
    showsHelp: false,
  };
}

/** Sets one option; `takeValue` is asked only when it takes one. Answers whether it did. */
function apply(options: CurlOptions, name: string, shown: string, takeValue: () => string | undefined): boolean {
  if (Object.hasOwn(flags, name)) {
    flags[name]!(options);
    return false;
  }
  if (!Object.hasOwn(valued, name)) throw new CurlUsageError(`option ${shown}: is unknown`);
  const value = takeValue();
  if (value === undefined) throw new CurlUsageError(`option ${shown}: requires parameter`);
  valued[name]!(options, value, shown);
  return true;
}

function applyCluster(options: CurlOptions, cluster: string, takeNext: () => string | undefined): void {
  for (let at = 1; at < cluster.length; at++) {
    const letter = cluster[at]!;
    const tookRest = apply(
      options,
      namesByLetter[letter] ?? '',
      `-${letter}`,
      () => cluster.slice(at + 1) || takeNext(),
    );
    if (tookRest) return;
  }
}

/**
 * Reads curl's arguments: long options, short ones alone or in clusters such as `-sX PUT` and `-so/dev/null`.
 * Throws CurlUsageError.
 */
export function parseCurlOptions(args: readonly string[]): CurlOptions {
  const options = noOptions();
  const pending = [...args];
  const takeNext = () => pending.shift();
  for (let word = takeNext(); word !== undefined; word = takeNext()) {
    if (word === '-' || !word.startsWith('-')) options.urls.push(word);
    else if (word.startsWith('--')) apply(options, word.slice(2), word, takeNext);
    else applyCluster(options, word, takeNext);
  }
  return options;
}
