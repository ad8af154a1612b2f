import type { Ec2Operations } from '../../../wire/generated/ec2.ts';
import { machineEvents } from '../../dataplane/machine-lifecycle.ts';
import type { RequestContext } from '../../service.ts';
import { newWorldData, World } from '../../world.ts';
import { ec2Service } from './service.ts';

/** EC2 of a world of its own, for tests: calls go through the service's handlers, time is stepped. */
export interface TestEc2 {
  world: World;
  context(): RequestContext;
  call<Name extends keyof Ec2Operations>(
    operation: Name,
    input: Partial<Ec2Operations[Name]['input']>,
  ): Promise<Ec2Operations[Name]['output']>;
  /** Lets AWS's time pass, and with it what was scheduled. */
  pass(durationMs: number): void;
}

const startMs = 1_795_253_000_000;

export function createTestEc2(region = 'ap-northeast-2', seed = 'test'): TestEc2 {
  const world = new World({
    data: newWorldData({ seed, speed: 1 }),
    host: { nowMs: () => startMs },
    eventHandlers: new Map(Object.entries({ ...ec2Service.events, ...machineEvents })),
  });
  const accountId = '123456789012';
  const caller = { accountId, accessKeyId: 'AKIA', arn: `arn:aws:iam::${accountId}:user/learner`, userId: 'AIDA' };
  const context = (): RequestContext => ({
    world,
    accountId,
    region,
    caller,
    requestId: 'request',
    nowMs: world.nowMs(),
    host: '127.0.0.1:4566',
  });
  return {
    world,
    context,
    async call(operation, input) {
      world.advance();
      return (await ec2Service.handlers[operation]!(input, context())) as never;
    },
    pass: (durationMs) => world.skip(durationMs),
  };
}
