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

/** What curl does without options. */
export function noOptions(): CurlOptions {
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
