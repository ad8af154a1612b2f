import type { HttpRequest, HttpResponse } from '../../core/http.ts';
import type { AwsCliHost } from '../host.ts';
import { isoText } from '../output/timestamps.ts';

/** What `--debug` prints on standard error. */
export interface DebugLog {
  request(request: HttpRequest): void;
  response(response: HttpResponse): void;
  failure(error: unknown): void;
}

const silent: DebugLog = { request() {}, response() {}, failure() {} };
const secretHeaders = new Set(['authorization', 'x-amz-security-token']);
const secretValues = /((?:SecretAccessKey|SessionToken|Password|SecureString)"?[>:=]\s*"?)[^"<&\s]+/gi;

/** A log that shows requests and answers without signatures, tokens and secret keys. */
export function debugLog(host: AwsCliHost, isOn: boolean): DebugLog {
  if (!isOn) return silent;
  const line = (text: string) => host.stderr(`${isoText(host.nowMs())} - aws-cli - DEBUG - ${text}\n`);
  return {
    request({ method, scheme, host: name, path, query, headers, body }) {
      line(`Sending http request: ${method} ${scheme}://${name}${path}${query === '' ? '' : `?${query}`}`);
      line(`Request headers: ${JSON.stringify(redactedHeaders(headers))}`);
      line(`Request body: ${bodyText(body)}`);
    },
    response({ status, headers, body }) {
      line(`Response status: ${status}`);
      line(`Response headers: ${JSON.stringify(redactedHeaders(headers))}`);
      line(`Response body: ${bodyText(body)}`);
    },
    failure(error) {
      line(`Sending failed: ${String(error)}`);
    },
  };
}

function redactedHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeaders.has(name) ? '[redacted]' : value]),
  );
}

function bodyText(body: Uint8Array): string {
  return new TextDecoder().decode(body).replace(secretValues, '$1[redacted]');
}
