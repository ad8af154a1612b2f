import { joinBytes } from '../bytes.ts';
import type { HttpResponse } from '../http.ts';
import { CurlFailure, curlVersion, type CurlHost } from './curl-host.ts';
import { CurlUsageError } from './usage-error.ts';
import { parseCurlOptions } from './parse-options.ts';
import { type CurlOptions } from './curl-options.ts';
import { parseUrl } from './curl-request.ts';
import { headerText } from './curl-text.ts';
import { fetchFollowing, newTransfer, type Transfer } from './transfer.ts';
import { formatWriteOut } from './write-out.ts';

const encoder = new TextEncoder();

const tryHelp = "curl: try 'curl --help' or 'curl --manual' for more information\n";
const help =
  'Usage: curl [options...] <url>\n -X -H -d -o -O -w -I -i -L -s -S -f -v -u -m --connect-timeout --resolve --retry\n';

/** Runs `curl ARGS…` with a useful part of curl's options and its texts; answers curl's exit code. */
export async function runCurl(args: readonly string[], host: CurlHost): Promise<number> {
  let options: CurlOptions;
  try {
    options = parseCurlOptions(args);
  } catch (error) {
    if (!(error instanceof CurlUsageError)) throw error;
    await host.stderr(encoder.encode(`curl: ${error.message}\n${tryHelp}`));
    return error.exitCode;
  }
  if (options.showsVersion || options.showsHelp) {
    const version = `curl ${curlVersion} (x86_64-amazon-linux-gnu)\nProtocols: http https\n`;
    await host.stdout(encoder.encode(options.showsVersion ? version : help));
    return 0;
  }
  if (options.urls.length === 0) {
    await host.stderr(encoder.encode(`curl: (2) no URL specified\n${tryHelp}`));
    return 2;
  }
  let exitCode = 0;
  for (const [index, url] of options.urls.entries()) {
    exitCode = await transferUrl(url, outputName(options, url, index), options, host);
  }
  return exitCode;
}

/** The file that a URL's body goes to; '' and '-' are standard output. */
function outputName(options: CurlOptions, url: string, index: number): string {
  const named = options.outputs[index];
  if (named !== undefined || !options.usesRemoteName) return named ?? '';
  try {
    return parseUrl(url).pathname.split('/').at(-1) || 'curl_response';
  } catch {
    return '';
  }
}

async function transferUrl(url: string, output: string, options: CurlOptions, host: CurlHost): Promise<number> {
  const transfer = newTransfer(url, output, options, host);
  const { info } = transfer;
  try {
    await deliver(transfer, await fetchWithRetries(transfer));
  } catch (error) {
    if (!(error instanceof CurlFailure)) throw error;
    info.exitCode = error.exitCode;
    info.errorMessage = error.message;
    if (!options.isSilent || options.showsErrors) {
      await host.stderr(encoder.encode(`curl: (${error.exitCode}) ${error.message}\n`));
    }
  }
  info.durationMs = host.nowMs() - transfer.startedMs;
  if (options.writeOut !== undefined) await host.stdout(encoder.encode(formatWriteOut(options.writeOut, info)));
  return info.exitCode;
}

async function fetchWithRetries(transfer: Transfer): Promise<HttpResponse> {
  const { options, host } = transfer;
  for (let tried = 0; ; tried++) {
    try {
      return await fetchFollowing(transfer);
    } catch (error) {
      if (!isTransient(error, options) || tried >= options.retries) throw error;
      await host.wait(options.retryDelayMs ?? 1000 * 2 ** tried);
      // -m limits each attempt.
      transfer.startedMs = host.nowMs();
    }
  }
}

function isTransient(error: unknown, options: CurlOptions): boolean {
  if (!(error instanceof CurlFailure)) return false;
  return error.exitCode === 28 || error.exitCode === 6 || (error.exitCode === 7 && options.retriesRefused);
}

/** Writes headers and body to where they were asked for. */
async function deliver(transfer: Transfer, response: HttpResponse): Promise<void> {
  const { options, host, info } = transfer;
  const headers = encoder.encode(headerText(response));
  if (options.dumpHeader !== undefined) await save(host, options.dumpHeader, headers);
  const isFailure = response.status >= 400 && options.fails !== 'never';
  const hasBody = !options.isHead && !(isFailure && options.fails === 'silently');
  const parts: Uint8Array[] = [];
  if (options.isHead || options.includesHeaders) parts.push(encoder.encode(transfer.redirectHeaders), headers);
  if (hasBody) {
    info.bytesDown = response.body.length;
    parts.push(response.body);
  }
  if (parts.length > 0) await save(host, info.output, joinBytes(parts));
  if (isFailure) throw new CurlFailure(22, `The requested URL returned error: ${response.status}`);
}

async function save(host: CurlHost, path: string, bytes: Uint8Array): Promise<void> {
  if (path === '' || path === '-') await host.stdout(bytes);
  else if (path === '/dev/stderr') await host.stderr(bytes);
  else if (path !== '/dev/null' && !(await host.writeFile(path, bytes))) {
    throw new CurlFailure(23, `client returned ERROR on write, ${bytes.length} was not 0`);
  }
}
