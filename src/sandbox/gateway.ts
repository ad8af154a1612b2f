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

/** Stands for callers without credentials: S3 lets them try. */
const anonymousKeyId = 'anonymous';

/** Request ids look like AWS's but leave the world's generator alone, so that reading changes nothing. */
function requestIdSource(seed: string): () => string {
  const prng = seedPrng(`${seed}/request-ids`);
  return () => nextHex(prng, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const readVerbs = /^(?:Describe|Get|List|Head|Search|Lookup|Scan|Query|BatchGet)/;

/** Whether an operation by its name leaves the world as it is. */
function isReadOnlyOperation(name: string): boolean {
  return readVerbs.test(name);
}

function toWireError(error: unknown, requestId: string): WireError {
  const known = error instanceof AwsError ? error : new AwsError(commonErrors.internalFailure, { requestId });
  return { code: known.code, message: known.message, status: known.status, members: known.members };
}

export interface GatewayOptions {
  world: World;
  services: readonly Service[];
  journal: Journal;
  /** Told of errors that are defects of the sandbox itself. */
  onDefect?: ((error: unknown, service: string) => void) | undefined;
}

/**
 * Where AWS requests come in and answers go out. The way of every request: detect, advance the world, identify the caller,
 * parse, record, dispatch, answer.
 */
export class Gateway {
  readonly #world: World;
  readonly #services: ReadonlyMap<string, Service>;
  readonly #journal: Journal;
  readonly #onDefect: GatewayOptions['onDefect'];
  readonly #nextRequestId: () => string;

  constructor({ world, services, journal, onDefect }: GatewayOptions) {
    this.#world = world;
    this.#services = new Map(services.map((service) => [service.id, service]));
    this.#journal = journal;
    this.#onDefect = onDefect;
    this.#nextRequestId = requestIdSource(world.data.seed);
  }

  /**
   * Never rejects: whatever goes wrong is answered as AWS would. `signal` aborts when the client hangs up: it matters to
   * requests that are held (long polls).
   */
  async handle(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse> {
    const requestId = this.#nextRequestId();
    const detected = detectRequest(request);
    const protocol = protocols[detected.protocol];
    const edge = this.#services.get(detected.service.id)?.edge;
    const leave = (response: HttpResponse): HttpResponse =>
      edge ? { ...response, headers: { ...response.headers, ...edge.headers(request, this.#world) } } : response;
    try {
      const form = edge?.readForm(request, this.#world);
      if (form) return form.answer(await this.handle(form.request));
      const answered = edge?.answer(request, this.#world);
      if (answered) return answered;
      if (detected.kind === 'failure') throw detected.error;
      const output = await this.#answer(detected, request, { requestId, signal });
      return leave(protocol.serializeResponse(detected, output, requestId));
    } catch (error) {
      if (!(error instanceof AwsError)) this.#onDefect?.(error, detected.service.id);
      return leave(protocol.serializeError(detected, toWireError(error, requestId), requestId));
    }
  }

  /** The answer to a request that is refused before it is read, in the protocol that it speaks. */
  refuse(request: HttpRequest, error: AwsError): HttpResponse {
    const detected = detectRequest(request);
    const requestId = this.#nextRequestId();
    return protocols[detected.protocol].serializeError(detected, toWireError(error, requestId), requestId);
  }

  async #answer(
    detected: Detected,
    request: HttpRequest,
    { requestId, signal }: { requestId: string; signal: AbortSignal | undefined },
  ): Promise<Values> {
    const { service, operation, protocol, region } = detected;
    const world = this.#world;
    world.advance();
    this.#services.get(service.id)?.edge?.check(request, world.nowMs());
    const caller = this.#identify(detected);
    const input = protocols[protocol].parseRequest(detected, request);
    const handler = this.#services.get(service.id)?.handlers[operation.name];
    if (!handler) throw new AwsError(commonErrors.notImplemented, { operation: operation.name, service: service.id });
    const record = () => this.#record(detected, request);
    const context: RequestContext = {
      world,
      accountId: caller.accountId,
      region,
      caller,
      requestId,
      operation: operation.name,
      nowMs: world.nowMs(),
      host: request.host,
      conditionValues: conditionValuesOf(request, caller),
      // Recorded at each attempt, as if it were made anew: replays need not hold it.
      longPoll: (poll) => world.longPolls.wait(poll, { onAttempt: record, signal }),
    };
    record();
    return ((await this.#run(() => handler(input, context))) ?? {}) as Values;
  }

  #identify({ service, accessKeyId }: Detected): Caller {
    if (accessKeyId !== undefined) return resolveCaller(this.#world, accessKeyId);
    if (this.#services.get(service.id)?.edge?.allowsAnonymous) return resolveCaller(this.#world, anonymousKeyId);
    throw new AwsError(commonErrors.missingAuthenticationToken, {});
  }

  #record({ service, operation }: Detected, request: HttpRequest): void {
    if (isReadOnlyOperation(operation.name)) return;
    this.#journal.recordRequest(this.#world.nowMs(), `${service.id}:${operation.name}`, request);
  }

  /** Runs a handler; then whatever it brought to long polls is theirs. */
  async #run(handle: () => unknown): Promise<unknown> {
    try {
      const result = handle();
      this.#world.longPolls.settle();
      return await result;
    } finally {
      this.#world.longPolls.settle();
    }
  }
}
