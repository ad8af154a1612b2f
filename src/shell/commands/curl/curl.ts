import type { HttpResponse } from '../../../core/http.ts';
import type { ConnectionFailure, WorldFetchResult } from '../../../core/world-connection.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { out, pathOf } from '../support.ts';
import { sleepInWorld } from '../process-commands.ts';
import { CurlUsageError, parseCurlOptions } from './options.ts';
import type { CurlOptions } from './options.ts';
import { prepareRequest, readUrl, requestBody } from './request.ts';
import type { PreparedRequest } from './request.ts';
import { formatWriteOut } from './write-out.ts';
import type { TransferInfo } from './write-out.ts';

/** How long Linux tries a connection that nobody answers: six retransmissions of SYN. */
const connectPatienceMs = 134_000;

/** A transfer that ended without a response: curl's exit code and message. */
class CurlFailure extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** curl into the world: what it answers, or how it refuses or hangs, is up to what the learner built. */
export async function curl(context: CommandContext): Promise<number> {
  let options: CurlOptions;
  try {
    options = parseCurlOptions(context.args);
  } catch (error) {
    if (!(error instanceof CurlUsageError)) throw error;
    await writeText(
      context.stderr,
      `curl: ${error.message}\ncurl: try 'curl --help' or 'curl --manual' for more information\n`,
    );
    return error.exitCode;
  }
  if (options.showsVersion) {
    await out(context, 'curl 8.5.0 (cheonman) Protocols: http https\n');
    return 0;
  }
  if (options.showsHelp || options.urls.length === 0) return showUsage(context, options);
  let exitCode = 0;
  for (const [index, url] of options.urls.entries()) exitCode = await transferWithRetries(context, options, url, index);
  return exitCode;
}

async function showUsage(context: CommandContext, options: CurlOptions): Promise<number> {
  if (options.showsHelp) {
    await out(
      context,
      'Usage: curl [options...] <url>\n -X -H -d -o -O -w -I -i -L -s -S -f -v -u -m --connect-timeout --resolve --retry\n',
    );
    return 0;
  }
  await writeText(context.stderr, "curl: try 'curl --help' or 'curl --manual' for more information\n");
  return 2;
}

async function transferWithRetries(
  context: CommandContext,
  options: CurlOptions,
  word: string,
  index: number,
): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const exitCode = await transfer(context, options, word, index);
    const isTransient = exitCode === 28 || exitCode === 6;
    if (!isTransient || attempt >= options.retries) return exitCode;
    await sleepInWorld(context, 1000 * 2 ** attempt);
  }
}

function methodOf(options: CurlOptions): string {
  if (options.method) return options.method;
  if (options.isHead) return 'HEAD';
  if (options.uploadFile !== undefined) return 'PUT';
  return options.data.length > 0 && !options.isGet ? 'POST' : 'GET';
}

async function transfer(context: CommandContext, options: CurlOptions, word: string, index: number): Promise<number> {
  const { connection } = context.kernel.host;
  const startedMs = connection.nowMs();
  const info: TransferInfo = {
    url: word,
    effectiveUrl: word,
    method: methodOf(options),
    status: 0,
    headers: {},
    remoteAddress: '',
    remotePort: '',
    bytesDown: 0,
    bytesUp: 0,
    durationMs: 0,
    redirects: 0,
    redirectUrl: '',
    scheme: 'HTTP',
    exitCode: 0,
    errorMessage: '',
    output: outputName(options, word, index) ?? '',
  };
  try {
    const response = await fetchFollowing(context, options, info, startedMs);
    await deliver(context, options, info, response);
  } catch (error) {
    if (!(error instanceof CurlFailure)) throw error;
    info.exitCode = error.exitCode;
    info.errorMessage = error.message;
    if (!options.isSilent || options.showsErrors) {
      await writeText(context.stderr, `curl: (${error.exitCode}) ${error.message}\n`);
    }
  }
  info.durationMs = connection.nowMs() - startedMs;
  if (options.writeOut !== undefined) await out(context, formatWriteOut(options.writeOut, info));
  return info.exitCode;
}

/** Sends the request and, with -L, those that redirections ask for. */
async function fetchFollowing(
  context: CommandContext,
  options: CurlOptions,
  info: TransferInfo,
  startedMs: number,
): Promise<HttpResponse> {
  let body = await requestBody(context, options).catch(() => {
    throw new CurlFailure(26, 'Failed to open/read local data from file/application');
  });
  let target = info.url;
  for (;;) {
    const url = readUrl(target);
    if (!url) throw new CurlFailure(3, 'URL rejected: Bad hostname');
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw new CurlFailure(1, `Protocol "${url.protocol.slice(0, -1)}" not supported`);
    }
    const prepared = prepareRequest(url, options, info.method, body);
    info.effectiveUrl = url.href;
    info.scheme = prepared.request.scheme.toUpperCase();
    info.remotePort = url.port || (url.protocol === 'https:' ? '443' : '80');
    info.bytesUp = prepared.request.body.length;
    const result = await attempt(context, options, prepared, url, startedMs);
    if (options.isVerbose) await showExchange(context, prepared, result, url, info.remotePort);
    info.remoteAddress = result.remoteAddress;
    info.status = result.response.status;
    info.headers = result.response.headers;
    const location = result.response.headers['location'];
    const isRedirect = location !== undefined && result.response.status >= 300 && result.response.status < 400;
    if (isRedirect) info.redirectUrl = new URL(location, url).href;
    if (!isRedirect || !options.followsRedirects) return result.response;
    if (++info.redirects > options.maxRedirects) {
      throw new CurlFailure(47, `Maximum (${options.maxRedirects}) redirects followed`);
    }
    if (options.includesHeaders) await out(context, headerText(result.response));
    if (result.response.status <= 303 && info.method === 'POST' && !options.method) {
      info.method = 'GET';
      body = undefined;
    }
    target = info.redirectUrl;
    info.redirectUrl = '';
  }
}

type Answered = Extract<WorldFetchResult, { kind: 'response' }>;

/** One connection; what never answers is waited for in world time, as long as curl and Linux would. */
async function attempt(
  context: CommandContext,
  options: CurlOptions,
  prepared: PreparedRequest,
  url: URL,
  startedMs: number,
): Promise<Answered> {
  const { connection } = context.kernel.host;
  const limitMs = options.maxTimeMs === undefined ? Infinity : options.maxTimeMs - (connection.nowMs() - startedMs);
  const result = await untilAborted(connection.fetch(prepared.request), context.signal);
  if (result.kind === 'response') return result;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (result.failure === 'timeout') {
    const patienceMs = Math.min(limitMs, options.connectTimeoutMs ?? Infinity, connectPatienceMs);
    await sleepInWorld(context, Math.max(0, patienceMs));
    const waitedMs = Math.max(Math.round(connection.nowMs() - startedMs), Math.round(patienceMs));
    if (patienceMs === connectPatienceMs) {
      throw new CurlFailure(
        28,
        `Failed to connect to ${url.hostname} port ${port} after ${waitedMs} ms: Couldn't connect to server`,
      );
    }
    throw new CurlFailure(28, `Connection timed out after ${waitedMs + 1} milliseconds`);
  }
  throw failureOf(result.failure, url.hostname, port);
}

function failureOf(failure: Exclude<ConnectionFailure, 'timeout'>, host: string, port: string): CurlFailure {
  if (failure === 'resolve') return new CurlFailure(6, `Could not resolve host: ${host}`);
  if (failure === 'reset') return new CurlFailure(56, 'Recv failure: Connection reset by peer');
  return new CurlFailure(7, `Failed to connect to ${host} port ${port} after 3 ms: Couldn't connect to server`);
}

const reasons: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** `content-type` as servers write it: Content-Type. */
function headerName(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}

function headerText(response: HttpResponse): string {
  const lines = Object.entries(response.headers).map(([name, value]) => `${headerName(name)}: ${value}\r\n`);
  return `HTTP/1.1 ${response.status} ${reasons[response.status] ?? ''}\r\n${lines.join('')}\r\n`;
}

async function showExchange(
  context: CommandContext,
  prepared: PreparedRequest,
  answer: Answered,
  url: URL,
  port: string,
): Promise<void> {
  const { request, sentHeaders } = prepared;
  const path = request.path + (request.query ? `?${request.query}` : '');
  const received = headerText(answer.response).trimEnd().split('\r\n');
  const lines = [
    `*   Trying ${answer.remoteAddress}:${port}...`,
    `* Connected to ${url.hostname} (${answer.remoteAddress}) port ${port}`,
    `> ${request.method} ${path} HTTP/1.1`,
    ...sentHeaders.map(([name, value]) => `> ${name}: ${value}`),
    '> ',
    ...received.map((line) => `< ${line}`),
    '< ',
  ];
  await writeText(context.stderr, `${lines.join('\n')}\n`);
}

function outputName(options: CurlOptions, word: string, index: number): string | undefined {
  if (options.usesRemoteName) {
    const name = readUrl(word)?.pathname.split('/').at(-1);
    return name || 'curl_response';
  }
  return options.outputs[index] ?? (index > 0 ? undefined : options.outputs[0]);
}

/** Writes headers and body to where they were asked for. */
async function deliver(
  context: CommandContext,
  options: CurlOptions,
  info: TransferInfo,
  response: HttpResponse,
): Promise<void> {
  const isFailure = response.status >= 400 && options.fails !== 'never';
  if (options.dumpHeader !== undefined)
    await save(context, options.dumpHeader, new TextEncoder().encode(headerText(response)));
  if (options.isHead || options.includesHeaders) await out(context, headerText(response));
  const hasBody = !options.isHead && !(isFailure && options.fails === 'silently');
  if (hasBody) {
    info.bytesDown = response.body.length;
    if (info.output === '' || info.output === '-') await context.stdout.write(response.body);
    else await save(context, info.output, response.body);
  }
  if (isFailure) throw new CurlFailure(22, `The requested URL returned error: ${response.status}`);
}

async function save(context: CommandContext, path: string, bytes: Uint8Array): Promise<void> {
  if (path === '-') return void (await context.stdout.write(bytes));
  if (path === '/dev/null') return;
  if (path === '/dev/stderr') return void (await context.stderr.write(bytes));
  try {
    await context.kernel.files.writeFile(pathOf(context, path), bytes);
  } catch {
    throw new CurlFailure(23, 'Failure writing output to destination');
  }
}
