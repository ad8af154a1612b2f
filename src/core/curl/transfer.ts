import type { HttpResponse } from '../http.ts';
import type { ConnectionFailure, WorldFetchResult } from '../world-connection.ts';
import { CurlFailure, type CurlHost } from './curl-host.ts';
import type { CurlOptions } from './curl-options.ts';
import { methodOf, parseUrl, portOf, prepareRequest, requestBody, type PreparedRequest } from './curl-request.ts';
import { headerText, verboseText } from './curl-text.ts';
import type { TransferInfo } from './write-out.ts';

/** How long Linux tries a connection that nobody answers: six retransmissions of SYN. */
const kernelConnectTimeoutMs = 134_000;

/** One URL's transfer on its way: where it stands, and what -i and -v have to print of it. */
export interface Transfer {
  options: CurlOptions;
  host: CurlHost;
  info: TransferInfo;
  startedMs: number;
  /** Headers of the redirections that were followed, as -i prints them. */
  redirectHeaders: string;
}

/** A transfer of `url` that has not begun. */
export function newTransfer(url: string, output: string, options: CurlOptions, host: CurlHost): Transfer {
  const info: TransferInfo = {
    url,
    effectiveUrl: url,
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
    output,
  };
  return { options, host, info, startedMs: host.nowMs(), redirectHeaders: '' };
}

/** Sends the request and, with -L, those that redirections ask for. Throws CurlFailure. */
export async function fetchFollowing(transfer: Transfer): Promise<HttpResponse> {
  const { options, host, info } = transfer;
  info.method = methodOf(options);
  info.redirects = 0;
  transfer.redirectHeaders = '';
  let body = await requestBody(options, host);
  for (let target = info.url; ; target = info.redirectUrl) {
    const url = parseUrl(target);
    const prepared = prepareRequest(url, options, info.method, body);
    const response = await exchange(transfer, prepared, url);
    const { location } = response.headers;
    const isRedirect = location !== undefined && response.status >= 300 && response.status < 400;
    info.redirectUrl = isRedirect ? new URL(location, url).href : '';
    if (!isRedirect || !options.followsRedirects) return response;
    if (info.redirects >= options.maxRedirects) {
      throw new CurlFailure(47, `Maximum (${options.maxRedirects}) redirects followed`);
    }
    info.redirects++;
    transfer.redirectHeaders += headerText(response);
    if (response.status <= 303 && info.method === 'POST' && options.method === undefined) {
      info.method = 'GET';
      body = undefined;
    }
  }
}

async function exchange(transfer: Transfer, prepared: PreparedRequest, url: URL): Promise<HttpResponse> {
  const { options, host, info } = transfer;
  const port = portOf(url);
  info.effectiveUrl = url.href;
  info.scheme = prepared.request.scheme.toUpperCase();
  info.remotePort = port;
  info.bytesUp = prepared.request.body.length;
  const { response, remoteAddress } = await connect(transfer, prepared, url);
  if (options.isVerbose) {
    const text = verboseText(prepared, response, { hostname: url.hostname, connectedTo: remoteAddress, port });
    await host.stderr(new TextEncoder().encode(text));
  }
  info.remoteAddress = remoteAddress;
  info.status = response.status;
  info.headers = response.headers;
  return response;
}

type Answered = Extract<WorldFetchResult, { kind: 'response' }>;

/** One connection; what never answers is waited for in world time, as long as curl and Linux would. */
async function connect(transfer: Transfer, prepared: PreparedRequest, url: URL): Promise<Answered> {
  const result = await transfer.host.fetch(prepared.request);
  if (result.kind === 'response') return result;
  if (result.failure === 'timeout') return failAfterWaiting(transfer, url);
  throw failureOf(result.failure, url);
}

async function failAfterWaiting({ options, host, startedMs }: Transfer, url: URL): Promise<never> {
  const { connectTimeoutMs = kernelConnectTimeoutMs, maxTimeMs = Infinity } = options;
  const leftMs = maxTimeMs - (host.nowMs() - startedMs);
  const patienceMs = Math.max(0, Math.min(leftMs, connectTimeoutMs, kernelConnectTimeoutMs));
  await host.wait(patienceMs);
  if (leftMs <= connectTimeoutMs) throw new CurlFailure(28, `Connection timed out after ${maxTimeMs + 1} milliseconds`);
  const reason = options.connectTimeoutMs === undefined ? 'Could not connect to server' : 'Timeout was reached';
  throw new CurlFailure(
    28,
    `Failed to connect to ${url.hostname} port ${portOf(url)} after ${patienceMs + 1} ms: ${reason}`,
  );
}

function failureOf(failure: Exclude<ConnectionFailure, 'timeout'>, url: URL): CurlFailure {
  if (failure === 'resolve') return new CurlFailure(6, `Could not resolve host: ${url.hostname}`);
  if (failure === 'refused') {
    const where = `${url.hostname} port ${portOf(url)}`;
    return new CurlFailure(7, `Failed to connect to ${where} after 0 ms: Could not connect to server`);
  }
  if (url.protocol === 'https:') {
    return new CurlFailure(35, 'TLS connect error: error:0A0000C6:SSL routines::packet length too long');
  }
  return new CurlFailure(56, 'Recv failure: Connection reset by peer');
}
