import type { HttpRequest } from '../core/http.ts';
import type { RecordedCall } from '../core/verdict.ts';
import type { WorldFetchResult } from '../core/world-connection.ts';
import { emptyBody } from '../core/http.ts';
import { assertAllowed } from './allowed-actions.ts';
import { toCallFailure } from './call-failure.ts';
import { collectEndpoints } from './endpoints.ts';
import type { ReadOperation, SdkClient } from './read-operation.ts';

/** Sends one HTTP request to where a browser would: into a sandbox's world or over the internet. */
export type ProbeTransport = (request: HttpRequest) => Promise<WorldFetchResult>;

export interface AccountOptions {
  /** Region of the learner's resources. */
  region: string;
  /** SDK credentials or a provider of them; without it the SDK's own chain decides. */
  credentials?: unknown;
  /** Name of an AWS profile for the SDK's chain. */
  profile?: string;
  /** Base address of a sandbox; without it AWS's own endpoints. */
  endpoint?: string;
  /** SDK request handler, e.g. createGatewayRequestHandler(connection.send). */
  requestHandler?: unknown;
  probe: ProbeTransport;
  /** Told of every call as it ends. */
  onCall?: (call: RecordedCall) => void;
}

/** A read-only view of one AWS account (sandbox or real), memoised: make one for each run of checks. */
export interface Account {
  readonly region: string;
  /** Every item of an operation's answer, all pages. Throws CallFailure. */
  list<Input extends object, Item>(
    operation: ReadOperation<Input, Item>,
    input: Input,
    options?: { region?: string },
  ): Promise<readonly Item[]>;
  /** GET of a URL whose host is an endpoint that this account's answers named; anything else throws TypeError. */
  probe(url: string): Promise<WorldFetchResult>;
}

type Middleware = (
  next: (args: unknown) => Promise<{ output: unknown }>,
  context: { commandName?: string },
) => (args: unknown) => Promise<{ output: unknown }>;

/** Refuses, inside the SDK client, every command but the one declared: what is not allowed is never signed or sent. */
function guard(serviceName: string): Middleware {
  return (next, context) => (args) => {
    assertAllowed(`${serviceName}:${(context.commandName ?? '').replace(/Command$/, '')}`);
    return next(args);
  };
}

class SdkAccount implements Account {
  readonly region: string;
  private readonly options: AccountOptions;
  private readonly clients = new Map<string, SdkClient>();
  private readonly answers = new Map<string, Promise<readonly unknown[]>>();
  private readonly probes = new Map<string, Promise<WorldFetchResult>>();
  private readonly endpoints = new Set<string>();

  constructor(options: AccountOptions) {
    this.options = options;
    this.region = options.region;
  }

  list<Input extends object, Item>(
    operation: ReadOperation<Input, Item>,
    input: Input,
    options: { region?: string } = {},
  ): Promise<readonly Item[]> {
    const region = operation.homeRegion ?? options.region ?? this.region;
    const key = `${operation.action} ${region} ${JSON.stringify(input)}`;
    const known = this.answers.get(key) ?? this.readPages(operation, input, region);
    this.answers.set(key, known);
    return known as Promise<readonly Item[]>;
  }

  probe(url: string): Promise<WorldFetchResult> {
    const { protocol, host, hostname, pathname, search } = new URL(url);
    if (!this.endpoints.has(hostname.toLowerCase())) {
      throw new TypeError(`${hostname} is not an endpoint of this account, so it is not probed`);
    }
    const known =
      this.probes.get(url) ??
      this.options.probe({
        method: 'GET',
        scheme: protocol === 'https:' ? 'https' : 'http',
        host,
        path: pathname,
        query: search.slice(1),
        headers: { host, 'user-agent': 'cheonman-check', accept: '*/*' },
        body: emptyBody,
      });
    this.probes.set(url, known);
    this.options.onCall?.({ action: 'probe:http', region: 'internet', input: { url } });
    return known;
  }

  private async readPages<Input extends object, Item>(
    operation: ReadOperation<Input, Item>,
    input: Input,
    region: string,
  ): Promise<readonly Item[]> {
    const items: Item[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.call(
        operation,
        nextToken === undefined ? input : { ...input, NextToken: nextToken },
        region,
      );
      items.push(...operation.items(page as never));
      nextToken = (page as { NextToken?: string }).NextToken || undefined;
    } while (nextToken !== undefined);
    return items;
  }

  private async call<Input extends object, Item>(
    operation: ReadOperation<Input, Item>,
    input: Input,
    region: string,
  ): Promise<unknown> {
    const { action } = operation;
    assertAllowed(action);
    try {
      const output = await this.clientFor(operation, region).send(new operation.command(input) as never);
      collectEndpoints(output, this.endpoints);
      this.options.onCall?.({ action, region, input });
      return output;
    } catch (error) {
      const failure = toCallFailure(action, error);
      this.options.onCall?.({ action, region, input, errorCode: failure.code });
      throw failure;
    }
  }

  private clientFor<Input extends object, Item>(operation: ReadOperation<Input, Item>, region: string): SdkClient {
    const service = operation.action.split(':', 1)[0]!;
    const key = `${service} ${region}`;
    const known = this.clients.get(key);
    if (known) return known;
    const { credentials, profile, endpoint, requestHandler } = this.options;
    const client = new operation.client({
      region,
      ...(credentials === undefined ? {} : { credentials }),
      ...(profile === undefined ? {} : { profile }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(requestHandler === undefined ? {} : { requestHandler }),
    });
    client.middlewareStack.add(guard(service) as never, { step: 'initialize', name: 'readOnlyGuard' } as never);
    this.clients.set(key, client);
    return client;
  }
}

/** Opens a read-only view of an account. Nothing is called before the first `list`. */
export function createAccount(options: AccountOptions): Account {
  return new SdkAccount(options);
}
