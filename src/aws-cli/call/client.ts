import { reasonPhrases } from '../../core/http-status.ts';
import { emptyBody, type HttpRequest, type HttpResponse } from '../../core/http.ts';
import type { Call, Values } from '../../wire/protocol.ts';
import { protocols } from '../../wire/protocols.ts';
import { configurationError, generalError, Interrupted } from '../cli-error.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { AwsCliHost } from '../host.ts';
import { versionText } from '../version.ts';
import { endpointOfBucketRegion } from './bucket-region.ts';
import type { DebugLog } from './debug-log.ts';
import { endpointText, type Endpoint } from './endpoint.ts';
import { untilInterrupted } from './interrupt.ts';
import { ServiceError } from './service-error.ts';
import { signRequest } from './sign.ts';

/** How an operation is sent: where to, and signed by whom. */
export interface Client {
  host: AwsCliHost;
  endpoint: Endpoint;
  /** Missing with `--no-sign-request`. */
  credentials: Credentials | undefined;
  isSigned: boolean;
  debug: DebugLog;
  /** How often a call is tried at most, three times when missing. */
  attemptsMax?: number;
}

const attemptsMax = 3;
const transientStatuses = new Set([500, 502, 503, 504]);
const throttlingCodes = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'BandwidthLimitExceeded',
  'SlowDown',
  'PriorRequestNotComplete',
  'EC2ThrottledException',
]);

/**
 * Sends an operation and reads its answer. Passing failures are tried again, twice unless
 * the client says otherwise; buckets are followed to
 * their Region. Throws ServiceError (254), a CLI error, or Interrupted.
 */
export async function callOperation(client: Client, call: Call, input: Record<string, unknown>): Promise<Values> {
  const protocol = protocols[call.service.protocol];
  const unsigned = protocol.serializeRequest(call, input);
  for (let retries = 0; ; retries++) {
    const response = await send(client, call, { ...unsigned, body: unsigned.body ?? emptyBody });
    if (response.status < 301) return protocol.parseResponse(call, response);
    const elsewhere = endpointOfBucketRegion(call.service, client.endpoint, response);
    if (elsewhere) return callOperation({ ...client, endpoint: elsewhere }, call, input);
    const error = protocol.parseError(call, response);
    const isPassing = transientStatuses.has(response.status) || throttlingCodes.has(error.code);
    if (!isPassing || retries + 1 >= (client.attemptsMax ?? attemptsMax)) {
      const shownRetries = isPassing ? retries : undefined;
      // Answers to HEAD have no body: the CLI shows the status then.
      const isEmpty = response.body.length === 0;
      const code = isEmpty && error.code === '' ? String(response.status) : error.code;
      const message = isEmpty && error.message === '' ? (reasonPhrases[response.status] ?? '') : error.message;
      throw new ServiceError(call.operation.name, code, message, response.status, shownRetries);
    }
    await pause(client.host, 1000 * 2 ** retries);
  }
}

/** Waits, unless Ctrl-C comes first: then throws Interrupted. */
export async function pause(host: AwsCliHost, durationMs: number): Promise<void> {
  await untilInterrupted(host.sleep(durationMs, host.signal), host.signal);
  if (host.signal?.aborted) throw new Interrupted();
}

type Unsigned = Pick<HttpRequest, 'method' | 'path' | 'query' | 'headers' | 'body'>;

async function send(client: Client, call: Call, unsigned: Unsigned): Promise<HttpResponse> {
  const { endpoint, host } = client;
  const request: HttpRequest = {
    ...unsigned,
    scheme: endpoint.scheme,
    host: endpoint.host,
    path: endpoint.basePath + unsigned.path,
    headers: { ...unsigned.headers, 'user-agent': versionText },
  };
  const signed = signedRequest(client, call, request);
  client.debug.request(signed);
  const sent = host.send(signed).catch((error: unknown) => {
    client.debug.failure(error);
    throw generalError(
      `Could not connect to the endpoint URL: "${endpointText(endpoint, unsigned.path, unsigned.query)}"`,
    );
  });
  const response = await untilInterrupted(sent, host.signal);
  client.debug.response(response);
  return response;
}

function signedRequest(client: Client, call: Call, request: HttpRequest): HttpRequest {
  if (!client.isSigned) return request;
  if (!client.credentials) {
    throw configurationError('Unable to locate credentials. You can configure credentials by running "aws configure".');
  }
  return signRequest(request, client.credentials, {
    region: client.endpoint.signingRegion,
    service: call.service.signingName,
    nowMs: client.host.nowMs(),
  });
}
