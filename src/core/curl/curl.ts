import type { HttpRequest } from '../http.ts';
import type { WorldFetchResult } from '../world-connection.ts';
import { parseCurlOptions, type CurlOptions } from './curl-options.ts';
import { buildRequest, CurlFailure, curlVersion, parseUrl, requestBody } from './curl-request.ts';
import { headerText, verboseText, writeOutText, type Transfer } from './curl-text.ts';

/** What curl needs of the shell it runs in. */
export interface CurlHost {
  fetch(request: HttpRequest): Promise<WorldFetchResult>;
  /** Lets a connection attempt that nothing answers go on for so long; rejects when interrupted. */
  wait(durationMs: number): Promise<void>;
  /** Rejects when there is no such file; '-' is standard input. */
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}

export interface CurlResult {
  stdout: Uint8Array;
  stderr: string;
  exitCode: number;
}

/** How long Linux goes on sending SYN packets (tcp_syn_retries = 6). */
const kernelConnectTimeoutMs = 134_000;

async function failTimeout(where: string, options: CurlOptions, host: CurlHost): Promise<never> {
  const { connectTimeoutMs = kernelConnectTimeoutMs, maxTimeMs = Infinity } = options;
  await host.wait(Math.min(connectTimeoutMs, maxTimeMs));
  if (maxTimeMs <= connectTimeoutMs)
    throw new CurlFailure(28, `Connection timed out after ${maxTimeMs + 1} milliseconds`);
  const reason = options.connectTimeoutMs === undefined ? 'Could not connect to server' : 'Timeout was reached';
  throw new CurlFailure(28, `Failed to connect to ${where} after ${connectTimeoutMs + 2} ms: ${reason}`);
}

async function attempt(url: URL, request: HttpRequest, options: CurlOptions, host: CurlHost): Promise<Transfer> {
  const result = await host.fetch(request);
  if (result.kind === 'response') {
    return { url, request, response: result.response, redirects: 0, remoteAddress: result.remoteAddress };
  }
  const where = `${url.hostname} port ${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
  if (result.failure === 'resolve') throw new CurlFailure(6, `Could not resolve host: ${url.hostname}`);
  if (result.failure === 'refused')
    throw new CurlFailure(7, `Failed to connect to ${where} after 0 ms: Could not connect to server`);
  if (result.failure === 'timeout') return failTimeout(where, options, host);
  if (url.protocol === 'https:')
    throw new CurlFailure(35, 'TLS connect error: error:0A0000C6:SSL routines::packet length too long');
  throw new CurlFailure(56, 'Recv failure: Connection reset by peer');
}

async function attemptWithRetries(
  url: URL,
  request: HttpRequest,
  options: CurlOptions,
  host: CurlHost,
): Promise<Transfer> {
  for (let tried = 0; ; tried++) {
    try {
      return await attempt(url, request, options, host);
    } catch (error) {
      const isTransient =
        error instanceof CurlFailure && (error.exitCode === 28 || (error.exitCode === 7 && options.retriesRefused));
      if (!isTransient || tried >= options.retries) throw error;
      await host.wait(options.retryDelayMs);
    }
  }
}

async function transfer(text: string, options: CurlOptions, host: CurlHost): Promise<Transfer> {
  let url = parseUrl(text);
  const body = await requestBody(options, (path) => host.readFile(path));
  let request = buildRequest(url, options, body);
  for (let redirects = 0; ; redirects++) {
    const done = await attemptWithRetries(url, request, options, host);
    const location = done.response.headers.location;
    const isRedirect = [301, 302, 303, 307, 308].includes(done.response.status) && location !== undefined;
    if (!options.followsRedirects || !isRedirect) return { ...done, redirects };
    if (redirects >= options.maxRedirects)
      throw new CurlFailure(47, `Maximum (${options.maxRedirects}) redirects followed`);
    url = new URL(location, url);
    request = {
      ...buildRequest(url, options, body),
      ...(done.response.status < 307 && request.method === 'POST' && { method: 'GET' }),
    };
  }
}

function outputPath(options: CurlOptions, index: number, url: URL): string | undefined {
  const named = options.outputs[index];
  if (named !== undefined) return named === '-' ? undefined : named;
  return options.usesRemoteName ? url.pathname.slice(url.pathname.lastIndexOf('/') + 1) : undefined;
}

/** Collects what one curl command prints. */
class Output {
  readonly stdout: Uint8Array[] = [];
  stderr = '';
  exitCode = 0;

  text(text: string): void {
    this.stdout.push(new TextEncoder().encode(text));
  }

  result(): CurlResult {
    const joined = new Uint8Array(this.stdout.reduce((length, part) => length + part.length, 0));
    let offset = 0;
    for (const part of this.stdout) {
      joined.set(part, offset);
      offset += part.length;
    }
    return { stdout: joined, stderr: this.stderr, exitCode: this.exitCode };
  }
}

async function deliver(
  done: Transfer,
  index: number,
  options: CurlOptions,
  host: CurlHost,
  output: Output,
): Promise<void> {
  if (options.isVerbose) output.stderr += verboseText(done);
  const { status, body } = done.response;
  if (options.failsOnHttpError && status >= 400) {
    throw new CurlFailure(22, `The requested URL returned error: ${status}`);
  }
  const path = outputPath(options, index, done.url);
  const head =
    options.includesHeaders || options.isHead ? new TextEncoder().encode(headerText(done.response)) : new Uint8Array(0);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  if (path === undefined) output.stdout.push(bytes);
  else if (path !== '/dev/null') {
    await host.writeFile(path, bytes).catch(() => {
      throw new CurlFailure(23, `client returned ERROR on write, ${bytes.length} was not 0`);
    });
  }
  if (options.writeOut !== undefined) output.text(writeOutText(options.writeOut, done));
}

/** Runs `curl ARGS…` with a useful part of curl's options, its texts and exit codes. */
export async function runCurl(args: readonly string[], host: CurlHost): Promise<CurlResult> {
  const output = new Output();
  const options = parseCurlOptions(args);
  if ('message' in options) {
    output.stderr = `curl: ${options.message}\ncurl: try 'curl --help' or 'curl --manual' for more information\n`;
    output.exitCode = 2;
    return output.result();
  }
  if (options.printsVersion) {
    output.text(`curl ${curlVersion} (x86_64-amazon-linux-gnu)\nProtocols: http https\n`);
    return output.result();
  }
  if (options.urls.length === 0) {
    output.stderr = "curl: (2) no URL specified\ncurl: try 'curl --help' or 'curl --manual' for more information\n";
    output.exitCode = 2;
    return output.result();
  }
  for (const [index, url] of options.urls.entries()) {
    try {
      await deliver(await transfer(url, options, host), index, options, host, output);
    } catch (error) {
      if (!(error instanceof CurlFailure)) throw error;
      if (!options.isSilent || options.showsErrors) output.stderr += `curl: (${error.exitCode}) ${error.message}\n`;
      if (options.writeOut?.includes('http_code') && error.exitCode !== 22)
        output.text(options.writeOut.replace('%{http_code}', '000').replace(/\\n/g, '\n'));
      output.exitCode = error.exitCode;
    }
  }
  return output.result();
}
