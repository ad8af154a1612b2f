import { AwsError } from '../../core/errors/aws-error.ts';
import { defaultAccountId, resolveCaller } from '../callers.ts';
import type { RequestContext, Service } from '../service.ts';
import type { Scope } from '../slice.ts';
import { newWorldData, World, type EventHandler } from '../world.ts';

/** Noon of some day: tests start there unless they say otherwise. */
const startMs = 1_795_262_400_000;

/** Calls operations of one service in a world of its own, in process and without wire. Types are the service's. */
export class TestAccount<Operations extends { [Name in keyof Operations]: { input: object; output: object } }> {
  readonly world: World;
  readonly scope: Scope;
  private readonly service: Service;
  private readonly accessKeyId: string;

  /** Without `accessKeyId`, the account's learner calls. */
  constructor(
    service: Service,
    options: { seed?: string; region?: string; accountId?: string; accessKeyId?: string; world?: World } = {},
  ) {
    this.service = service;
    this.world =
      options.world ??
      new World({
        data: newWorldData({ seed: options.seed ?? 'test', speed: 1 }),
        host: { nowMs: () => startMs },
        eventHandlers: new Map<string, EventHandler>(Object.entries(service.events ?? {})),
      });
    const { accountId = defaultAccountId, region = 'ap-northeast-2' } = options;
    this.scope = { world: this.world, accountId, region };
    this.accessKeyId = options.accessKeyId ?? accountId;
  }

  /** Lets `durationMs` pass; what falls due in it happens. */
  pass(durationMs: number): void {
    this.world.skip(durationMs);
  }

  /** What handlers get beside their input. */
  context(operation = ''): RequestContext {
    const caller = resolveCaller(this.world, this.accessKeyId);
    return {
      ...this.scope,
      accountId: caller.accountId,
      caller,
      requestId: '00000000-0000-4000-8000-000000000000',
      operation,
      nowMs: this.world.nowMs(),
      host: '127.0.0.1:4566',
      conditionValues: {},
      longPoll: (poll) => this.world.longPolls.wait(poll),
    };
  }

  /**
   * The operation's output; that of a long poll comes once something arrives or time passes. Members of the input may be
   * missing, to see them refused. Rejects with AwsError.
   */
  async call<Name extends keyof Operations & string>(
    operation: Name,
    input: Partial<Operations[Name]['input']>,
  ): Promise<Operations[Name]['output']> {
    const handler = this.service.handlers[operation];
    if (!handler) throw new TypeError(`${operation} has no handler`);
    this.world.advance();
    const answered: unknown = handler(input, this.context(operation));
    this.world.longPolls.settle();
    return (await answered) as Operations[Name]['output'];
  }

  /** The AWS error that the operation answers, as 'Code: message'; '' when it succeeds. */
  async errorOf<Name extends keyof Operations & string>(
    operation: Name,
    input: Partial<Operations[Name]['input']>,
  ): Promise<string> {
    try {
      await this.call(operation, input);
      return '';
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return `${error.code}: ${error.message}`;
    }
  }
}
