/** What a curl command line asks for. */
export interface CurlOptions {
  urls: string[];
  method?: string;
  headers: string[];
  /** Parts of the body in order; '@file' of --data is kept apart. */
  data: { kind: 'text' | 'file' | 'raw-file'; value: string }[];
  isDataInQuery: boolean;
  isSilent: boolean;
  showsErrors: boolean;
  failsOnHttpError: boolean;
  includesHeaders: boolean;
  isHead: boolean;
  isVerbose: boolean;
  followsRedirects: boolean;
  maxRedirects: number;
  outputs: string[];
  usesRemoteName: boolean;
  writeOut?: string;
  connectTimeoutMs?: number;
  maxTimeMs?: number;
  retries: number;
  retriesRefused: boolean;
  retryDelayMs: number;
  userPassword?: string;
  printsVersion: boolean;
}

type Flag = (options: CurlOptions) => void;
type Valued = (options: CurlOptions, value: string) => void;

const flags: Record<string, Flag> = {
  silent: (options) => (options.isSilent = true),
  'show-error': (options) => (options.showsErrors = true),
  fail: (options) => (options.failsOnHttpError = true),
  include: (options) => (options.includesHeaders = true),
  head: (options) => (options.isHead = true),
  verbose: (options) => (options.isVerbose = true),
  location: (options) => (options.followsRedirects = true),
  get: (options) => (options.isDataInQuery = true),
  'remote-name': (options) => (options.usesRemoteName = true),
  'retry-connrefused': (options) => (options.retriesRefused = true),
  version: (options) => (options.printsVersion = true),
  insecure: () => {},
  compressed: () => {},
  'no-progress-meter': () => {},
  'progress-bar': () => {},
  'retry-all-errors': (options) => (options.retriesRefused = true),
  ipv4: () => {},
  'http1.1': () => {},
};

const seconds = (value: string) => Math.round(Number(value) * 1000);

const valued: Record<string, Valued> = {
  request: (options, value) => (options.method = value),
  header: (options, value) => options.headers.push(value),
  data: (options, value) =>
    options.data.push(value.startsWith('@') ? { kind: 'file', value: value.slice(1) } : { kind: 'text', value }),
  'data-raw': (options, value) => options.data.push({ kind: 'text', value }),
  'data-binary': (options, value) =>
    options.data.push(value.startsWith('@') ? { kind: 'raw-file', value: value.slice(1) } : { kind: 'text', value }),
  output: (options, value) => options.outputs.push(value),
  'write-out': (options, value) => (options.writeOut = value),
  'connect-timeout': (options, value) => (options.connectTimeoutMs = seconds(value)),
  'max-time': (options, value) => (options.maxTimeMs = seconds(value)),
  'max-redirs': (options, value) => (options.maxRedirects = Number(value)),
  retry: (options, value) => (options.retries = Number(value)),
  'retry-delay': (options, value) => (options.retryDelayMs = seconds(value)),
  'retry-max-time': () => {},
  user: (options, value) => (options.userPassword = value),
  'user-agent': (options, value) => options.headers.push(`User-Agent: ${value}`),
  referer: (options, value) => options.headers.push(`Referer: ${value}`),
  url: (options, value) => options.urls.push(value),
};

const shortNames: Record<string, string> = {
  s: 'silent',
  S: 'show-error',
  f: 'fail',
  i: 'include',
  I: 'head',
  v: 'verbose',
  L: 'location',
  G: 'get',
  O: 'remote-name',
  k: 'insecure',
  V: 'version',
  '#': 'progress-bar',
  '4': 'ipv4',
  X: 'request',
  H: 'header',
  d: 'data',
  o: 'output',
  w: 'write-out',
  m: 'max-time',
  u: 'user',
  A: 'user-agent',
  e: 'referer',
};

/** A problem with the command line: what curl prints, and its exit code 2. */
export interface CurlUsageError {
  message: string;
}

function apply(
  options: CurlOptions,
  name: string,
  shown: string,
  nextValue: () => string | undefined,
): string | undefined {
  if (flags[name]) {
    flags[name](options);
    return undefined;
  }
  if (!valued[name]) return `option ${shown}: is unknown`;
  const value = nextValue();
  if (value === undefined) return `option ${shown}: requires parameter`;
  valued[name](options, value);
  return undefined;
}

function parseShort(options: CurlOptions, cluster: string, takeNext: () => string | undefined): string | undefined {
  for (let i = 1; i < cluster.length; i++) {
    const name = shortNames[cluster[i]!] ?? '';
    const rest = cluster.slice(i + 1);
    const takesValue = name in valued;
    const problem = apply(options, name, `-${cluster[i]}`, () => (rest !== '' ? rest : takeNext()));
    if (problem !== undefined) return problem;
    if (takesValue) return undefined;
  }
  return undefined;
}

/** Reads curl's arguments: long options, short ones alone or in clusters such as `-sX PUT` and `-so/dev/null`. */
export function parseCurlOptions(args: readonly string[]): CurlOptions | CurlUsageError {
  const options: CurlOptions = {
    urls: [],
    headers: [],
    data: [],
    outputs: [],
    isDataInQuery: false,
    isSilent: false,
    showsErrors: false,
    failsOnHttpError: false,
    includesHeaders: false,
    isHead: false,
    isVerbose: false,
    followsRedirects: false,
    maxRedirects: 50,
    usesRemoteName: false,
    retries: 0,
    retriesRefused: false,
    retryDelayMs: 1000,
    printsVersion: false,
  };
  const pending = [...args];
  const takeNext = () => pending.shift();
  for (let arg = takeNext(); arg !== undefined; arg = takeNext()) {
    let problem: string | undefined;
    if (arg.startsWith('--') && arg.length > 2) problem = apply(options, arg.slice(2), arg, takeNext);
    else if (arg.startsWith('-') && arg.length > 1) problem = parseShort(options, arg, takeNext);
    else options.urls.push(arg);
    if (problem !== undefined) return { message: problem };
  }
  return options;
}
