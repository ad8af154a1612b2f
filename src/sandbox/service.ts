import type { HttpRequest, HttpResponse } from '../core/http.ts';
import type { LongPoll } from './long-polls.ts';
import type { Scope } from './slice.ts';
import type { ConditionValues } from './policies/policy-conditions.ts';
import type { EventHandler, World } from './world.ts';

/** Who calls, resolved from the access key. */
export interface Caller {
  accountId: string;
  accessKeyId: string;
  /** e.g. 'arn:aws:iam::123456789012:user/learner' */
  arn: string;
  /** STS UserId, e.g. 'AIDA…' */
  userId: string;
}

/** What a handler gets beside its input. It is also the Scope that slices are looked up with. */
export interface RequestContext extends Scope {
  caller: Caller;
  requestId: string;
  /** Name of the operation, e.g. 'SendMessage': what policies are asked about. */
  operation: string;
  /** The world's time when the request arrived, epoch milliseconds. */
  nowMs: number;
  /** Host the client called, e.g. '127.0.0.1:4566': needed where answers hold URLs. */
  host: string;
  /** What policies may ask about the request, by the lower-case names of condition keys. */
  conditionValues: ConditionValues;
  /** Holds the request until there is an answer. Each attempt does what the request would do if it were made anew. */
  longPoll<Output>(poll: LongPoll<Output>): Promise<Output>;
}

/** One API operation. Timestamps are epoch milliseconds, blobs are Uint8Array, on both sides. Throws AwsError. */
export type Handler<Input, Output> = (input: Input, context: RequestContext) => Output | Promise<Output>;

/** The operations of a service that the sandbox has; what is missing is answered as not implemented. */
export type Handlers<Operations> = {
  [Name in keyof Operations]?: Operations[Name] extends { input: infer Input; output: infer Output }
    ? Handler<Input, Output>
    : never;
};

/** What a service does with requests as they come over HTTP, beside its operations. */
export interface ServiceEdge {
  /** Whether callers without credentials may try. */
  allowsAnonymous: boolean;
  /** Throws AwsError for requests that are refused whatever they ask for. */
  check(request: HttpRequest, nowMs: number): void;
  /** The answer to a request that is no operation (CORS preflight); undefined for others. Throws AwsError. */
  answer(request: HttpRequest, world: World): HttpResponse | undefined;
  /** The operation behind an HTML form, and how its answer reads to a browser; undefined for others. Throws AwsError. */
  readForm(
    request: HttpRequest,
    world: World,
  ): { request: HttpRequest; answer: (response: HttpResponse) => HttpResponse } | undefined;
  /** Headers that the answer to a request gets besides its own. */
  headers(request: HttpRequest, world: World): Record<string, string>;
}

/** A service of the sandbox: one folder under services/, one line in service-list.ts. */
export interface Service {
  /** Model id: 'ec2', 'sts', 's3' … */
  id: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- handlers of all operations, each with its own types
  handlers: Record<string, Handler<any, any> | undefined>;
  /** Handlers of the events that this service schedules; names start with '<id>.'. */
  events?: Record<string, EventHandler>;
  edge?: ServiceEdge;
}
