/** What a curl command line asks for. */
export interface CurlOptions {
  urls: string[];
  method: string | undefined;
  headers: [string, string][];
  data: DataPart[];
  isGet: boolean;
  isHead: boolean;
  includesHeaders: boolean;
  followsRedirects: boolean;
  isSilent: boolean;
  showsErrors: boolean;
  fails: 'never' | 'silently' | 'with-body';
  isVerbose: boolean;
  /** One entry a URL, in order; the last one stays for the rest. */
  outputs: string[];
  usesRemoteName: boolean;
  writeOut: string | undefined;
  user: string | undefined;
  userAgent: string;
  referer: string | undefined;
  cookie: string | undefined;
  maxTimeMs: number | undefined;
  connectTimeoutMs: number | undefined;
  retries: number;
  resolves: { host: string; port: string; address: string }[];
  dumpHeader: string | undefined;
  uploadFile: string | undefined;
  maxRedirects: number;
  showsVersion: boolean;
  showsHelp: boolean;
}

export interface DataPart {
  kind: 'data' | 'binary' | 'raw' | 'urlencode';
  text: string;
}

export class CurlUsageError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

const longNames: Record<string, string> = {
  request: 'X',
  header: 'H',
  data: 'd',
  'data-ascii': 'd',
  get: 'G',
  head: 'I',
  include: 'i',
  'show-headers': 'i',
  location: 'L',
  silent: 's',
  'show-error': 'S',
  fail: 'f',
  verbose: 'v',
  output: 'o',
  'remote-name': 'O',
  'write-out': 'w',
  user: 'u',
  'user-agent': 'A',
  referer: 'e',
  cookie: 'b',
  'cookie-jar': 'c',
  'max-time': 'm',
  insecure: 'k',
  'dump-header': 'D',
  'upload-file': 'T',
  version: 'V',
  help: 'h',
  'progress-bar': '#',
  'no-buffer': 'N',
  ipv4: '4',
  ipv6: '6',
};
const valueLetters = new Set('XHdowuAebcmDT'.split(''));
const valueLongs = new Set([
  'connect-timeout',
  'retry',
  'retry-delay',
  'retry-max-time',
  'resolve',
  'data-raw',
  'data-binary',
  'data-urlencode',
  'json',
  'max-redirs',
  'url',
  'cacert',
  'proto',
  'output-dir',
]);
const flagLongs = new Set([
  'compressed',
  'http1.1',
  'http2',
  'tlsv1.2',
  'fail-with-body',
  'no-progress-meter',
  'create-dirs',
  'globoff',
  'path-as-is',
  'retry-connrefused',
  'retry-all-errors',
  'tcp-nodelay',
  'no-keepalive',
  'raw',
]);

export function parseCurlOptions(args: readonly string[]): CurlOptions {
  const options: CurlOptions = {
    urls: [],
    method: undefined,
    headers: [],
    data: [],
    isGet: false,
    isHead: false,
    includesHeaders: false,
    followsRedirects: false,
    isSilent: false,
    showsErrors: false,
    fails: 'never',
    isVerbose: false,
    outputs: [],
    usesRemoteName: false,
    writeOut: undefined,
    user: undefined,
    userAgent: 'curl/8.5.0',
    referer: undefined,
    cookie: undefined,
    maxTimeMs: undefined,
    connectTimeoutMs: undefined,
    retries: 0,
    resolves: [],
    dumpHeader: undefined,
    uploadFile: undefined,
    maxRedirects: 50,
    showsVersion: false,
    showsHelp: false,
  };
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    const next = (shown: string) => {
      const value = args[++index];
      if (value === undefined) throw new CurlUsageError(`option ${shown}: requires parameter`);
      return value;
    };
    if (word === '-' || !word.startsWith('-')) {
      options.urls.push(word);
    } else if (word.startsWith('--')) {
      const name = word.slice(2);
      const letter = longNames[name];
      if (letter) apply(options, letter, valueLetters.has(letter) ? next(word) : '', word);
      else if (valueLongs.has(name)) applyLong(options, name, next(word), word);
      else if (name === 'fail-with-body') options.fails = 'with-body';
      else if (!flagLongs.has(name)) throw new CurlUsageError(`option ${word}: is unknown`);
    } else {
      for (let at = 1; at < word.length; at++) {
        const letter = word[at]!;
        if (valueLetters.has(letter)) {
          apply(options, letter, word.slice(at + 1) || next(`-${letter}`), `-${letter}`);
          break;
        }
        apply(options, letter, '', `-${letter}`);
      }
    }
  }
  return options;
}

const appliers: Record<string, (options: CurlOptions, value: string, shown: string) => void> = {
  X: (options, value) => void (options.method = value),
  H: (options, value) => addHeader(options, value),
  d: (options, text) => void options.data.push({ kind: 'data', text }),
  G: (options) => void (options.isGet = true),
  I: (options) => void (options.isHead = true),
  i: (options) => void (options.includesHeaders = true),
  L: (options) => void (options.followsRedirects = true),
  s: (options) => void (options.isSilent = true),
  S: (options) => void (options.showsErrors = true),
  f: (options) => void (options.fails = 'silently'),
  v: (options) => void (options.isVerbose = true),
  o: (options, value) => void options.outputs.push(value),
  O: (options) => void (options.usesRemoteName = true),
  w: (options, value) => void (options.writeOut = value),
  u: (options, value) => void (options.user = value),
  A: (options, value) => void (options.userAgent = value),
  e: (options, value) => void (options.referer = value),
  b: (options, value) => void (options.cookie = value),
  c: () => undefined,
  m: (options, value, shown) => void (options.maxTimeMs = secondsToMs(value, shown)),
  k: () => undefined,
  D: (options, value) => void (options.dumpHeader = value),
  T: (options, value) => void (options.uploadFile = value),
  V: (options) => void (options.showsVersion = true),
  h: (options) => void (options.showsHelp = true),
  '#': () => undefined,
  N: () => undefined,
  g: () => undefined,
  '4': () => undefined,
  '6': () => undefined,
  '0': () => undefined,
};

function apply(options: CurlOptions, letter: string, value: string, shown: string): void {
  const applier = appliers[letter];
  if (!applier) throw new CurlUsageError(`option ${shown}: is unknown`);
  applier(options, value, shown);
}

function applyLong(options: CurlOptions, name: string, value: string, shown: string): void {
  if (name === 'connect-timeout') options.connectTimeoutMs = secondsToMs(value, shown);
  else if (name === 'retry') options.retries = Number(value) || 0;
  else if (name === 'resolve') addResolve(options, value);
  else if (name === 'data-raw') options.data.push({ kind: 'raw', text: value });
  else if (name === 'data-binary') options.data.push({ kind: 'binary', text: value });
  else if (name === 'data-urlencode') options.data.push({ kind: 'urlencode', text: value });
  else if (name === 'url') options.urls.push(value);
  else if (name === 'max-redirs') options.maxRedirects = Number(value);
  else if (name === 'json') {
    options.data.push({ kind: 'binary', text: value });
    options.headers.push(['Content-Type', 'application/json'], ['Accept', 'application/json']);
  }
}

function addHeader(options: CurlOptions, text: string): void {
  const match = /^([^:;]+)([:;])\s*(.*)$/s.exec(text);
  if (match) options.headers.push([match[1]!.trim(), match[3]!]);
}

function addResolve(options: CurlOptions, text: string): void {
  const match = /^\+?([^:]+):(\d+):\[?(.+?)\]?$/.exec(text);
  if (!match) throw new CurlUsageError(`Couldn't parse CURLOPT_RESOLVE entry '${text}'`, 49);
  options.resolves.push({ host: match[1]!, port: match[2]!, address: match[3]! });
}

function secondsToMs(text: string, shown: string): number {
  const seconds = Number(text);
  if (!/^\d*\.?\d+$/.test(text)) throw new CurlUsageError(`option ${shown}: expected a proper numerical parameter`);
  return seconds * 1000;
}
