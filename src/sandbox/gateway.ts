import { AwsError } from '../core/errors/aws-error.ts';
import { commonErrors } from '../core/errors/common.ts';
import type { HttpRequest, HttpResponse } from '../core/http.ts';
import { nextHex, seedPrng } from '../core/prng.ts';
import { detectRequest, type Detected } from '../wire/detect.ts';
import type { Values, WireError } from '../wire/protocol.ts';
import { protocols } from '../wire/protocols.ts';
import { resolveCaller } from './callers.ts';
import type { Journal } from './journal.ts';
import type { Caller, RequestContext, Service } from './service.ts';
import { conditionValuesOf } from './policies/request-conditions.ts';
import type { World } from './world.ts';

/** Where AWS requests come in and answers go out. Never rejects: whatever goes wrong is answered as AWS would. */
export interface Gateway {
  /** `signal` aborts when the client hangs up: it matters to requests that are held (long polls). */
  handle(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse>;
  /** The answer to a request that is refused before it is read, in the protocol that it speaks. */
  refuse(request: HttpRequest, error: AwsError): HttpResponse;
}

/** Stands for callers without credentials: S3 lets them try. */
const anonymousKeyId = 'anonymous';

/** Request ids look like AWS's but leave the world's generator alone, so that reading changes nothing. */
function requestIdSource(seed: string): () => string {
  const prng = seedPrng(`${seed}/request-ids`);
  return () => nextHex(prng, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const readVerbs = /^(?:Describe|Get|List|Head|Search|Lookup|Scan|Query|BatchGet)/;

/** Whether an operation by its name leaves the world as it is. */
export function isReadOnlyOperation(name: string): boolean {
  return readVerbs.test(name);
}

function toWireError(error: unknown, requestId: string): WireError {
  const known = error instanceof AwsError ? error : new AwsError(commonErrors.internalFailure, { requestId });
  return { code: known.code, message: known.message, status: known.status, members: known.members };
}

/** The way of every request: detect, advance the world, identify the caller, parse, record, dispatch, answer. */
export function createGateway(options: {
  world: World;
  services: readonly Service[];
  journal: Journal;
  /** Told of errors that are defects of the sandbox itself. */
  onDefect?: ((error: unknown, service: string) => void) | undefined;
}): Gateway {
  const { world, journal, onDefect } = options;
  const services = new Map(options.services.map((service) => [service.id, service]));
  const nextRequestId = requestIdSource(world.data.seed);

  function identify({ service, accessKeyId }: Detected): Caller {
    if (accessKeyId !== undefined) return resolveCaller(world, accessKeyId);
    if (services.get(service.id)?.edge?.allowsAnonymous) return resolveCaller(world, anonymousKeyId);
    throw new AwsError(commonErrors.missingAuthenticationToken, {});
  }

  /** Runs a handler; then whatever it brought to long polls is theirs. */
  async function run(handle: () => unknown): Promise<unknown> {
    try {
      const result = handle();
      world.longPolls.settle();
      return await result;
    } finally {
      world.longPolls.settle();
    }
  }

  async function answer(
    detected: Detected,
    request: HttpRequest,
    { requestId, signal }: { requestId: string; signal: AbortSignal | undefined },
  ): Promise<Values> {
    const { service, operation, protocol, region } = detected;
    world.advance();
    services.get(service.id)?.edge?.check(request, world.nowMs());
    const caller = identify(detected);
    const input = protocols[protocol].parseRequest(detected, request);
    const handler = services.get(service.id)?.handlers[operation.name];
    if (!handler) throw new AwsError(commonErrors.notImplemented, { operation: operation.name, service: service.id });
    const nowMs = world.nowMs();
    const record = () => {
      if (isReadOnlyOperation(operation.name)) return;
      journal.recordRequest(world.nowMs(), `${service.id}:${operation.name}`, request);
    };
    const context: RequestContext = {
      world,
      accountId: caller.accountId,
      region,
      caller,
      requestId,
      operation: operation.name,
      nowMs,
      host: request.host,
      conditionValues: conditionValuesOf(request, caller),
      // Recorded at each attempt, as if it were made anew: replays need not hold it.
      longPoll: (poll) => world.longPolls.wait(poll, { onAttempt: record, signal }),
    };
    record();
    return ((await run(() => handler(input, context))) ?? {}) as Values;
  }

  async function handle(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse> {
    const requestId = nextRequestId();
    const detected = detectRequest(request);
    const protocol = protocols[detected.protocol];
    const edge = services.get(detected.service.id)?.edge;
    const leave = (response: HttpResponse): HttpResponse =>
      edge ? { ...response, headers: { ...response.headers, ...edge.headers(request, world) } } : response;
    try {
      const form = edge?.readForm(request, world);
      if (form) return form.answer(await handle(form.request));
      const answered = edge?.answer(request, world);
      if (answered) return answered;
      if (detected.kind === 'failure') throw detected.error;
      const output = await answer(detected, request, { requestId, signal });
      return leave(protocol.serializeResponse(detected, output, requestId));
    } catch (error) {
      if (!(error instanceof AwsError)) onDefect?.(error, detected.service.id);
      return leave(protocol.serializeError(detected, toWireError(error, requestId), requestId));
    }
  }

  return {
    handle,
    refuse(request, error) {
      const detected = detectRequest(request);
      const requestId = nextRequestId();
      return protocols[detected.protocol].serializeError(detected, toWireError(error, requestId), requestId);
    },
  };
}
