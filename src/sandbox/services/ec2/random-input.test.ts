import { expect, it } from 'vitest';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { nextInt, seedPrng, type PrngState } from '../../../core/prng.ts';
import { serviceModels } from '../../../wire/models.ts';
import type { StructureShape } from '../../../wire/service-model.ts';
import { newEc2Account, newNetwork } from '../../testing/ec2-network.ts';
import { networkHandlers } from './network-handlers.ts';
import { ec2State } from './state.ts';

const { operations, shapes } = serviceModels.get('ec2')!;
/** Which ids a member takes, by its name. The first pattern that fits counts. */
const prefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^VpcEndpointIds?$/, ['vpce']],
  [/^VpcIds?$/, ['vpc']],
  [/^SubnetIds?$/, ['subnet']],
  [/RouteTableIds?$/, ['rtb']],
  [/NatGatewayIds?$/, ['nat']],
  [/GatewayIds?$/, ['igw']],
  [/NetworkInterfaceIds?$/, ['eni']],
  [/AllocationIds?$/, ['eipalloc']],
  [/AttachmentId$/, ['eni-attach']],
  [/AssociationId$/, ['rtbassoc', 'aclassoc', 'eipassoc', 'vpc-cidr-assoc']],
  [/RuleIds?$/, ['sgr']],
  [/Groups?$|GroupIds?$/, ['sg']],
  [/NetworkAclIds?$/, ['acl']],
  [/DhcpOptionsIds?$/, ['dopt']],
  [/^Resources$/, ['vpc', 'subnet', 'rtb', 'eni']],
];

const names = Object.keys(networkHandlers) as (keyof typeof networkHandlers)[];

const fixedTexts = ['', 'x', '한글', '10.10.0.0/16', '10.10.7.0/24', '0.0.0.0/0', '10.10.0.9', 'tcp', '-1', 'default'];

/** Draws inputs of the model's shapes whose strings are ids of the world, CIDR blocks and nonsense. */
class InputSource {
  private readonly prng: PrngState;
  /** Ids of the world by prefix. */
  private ids = new Map<string, string[]>();
  private memberPercent = 0;

  constructor(seed: string) {
    this.prng = seedPrng(seed);
  }

  /** Takes the ids of a state: of its records and of what is inside them. */
  learn(state: object): void {
    const found = new Set(
      JSON.stringify(state)
        .match(/"[a-z][a-z-]*-0[0-9a-f]{16}"/g)
        ?.map((id) => id.slice(1, -1)),
    );
    this.ids = Map.groupBy(found, (id) => id.slice(0, id.lastIndexOf('-')));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[nextInt(this.prng, items.length)]!;
  }

  private chance(percent: number): boolean {
    return nextInt(this.prng, 100) < percent;
  }

  /** A text for a member: mostly an id of the kind that its name tells, a CIDR block for one of those. */
  private text(memberName: string): string {
    const wanted = prefixes.find(([pattern]) => pattern.test(memberName))?.[1];
    const known = wanted === undefined ? undefined : this.ids.get(this.pick(wanted));
    if (known && this.chance(80)) return this.pick(known);
    if (/cidr/i.test(memberName) && this.chance(80))
      return `10.10.${nextInt(this.prng, 256)}.0/${this.pick([16, 24, 28])}`;
    return this.pick(this.chance(50) ? fixedTexts : [...this.ids.values()].flat());
  }

  private value(shapeName: string, memberName: string): unknown {
    if (shapeName === 'string') return this.text(memberName);
    if (shapeName === 'number') return this.pick([-2, -1, 0, 1, 5, 22, 80, 443, 65_535, 70_000, 1e12]);
    if (shapeName === 'boolean') return this.chance(50);
    const shape = shapes[shapeName]!;
    if (shape.type === 'enum') return this.chance(90) ? this.pick(shape.values) : this.text(memberName);
    if (shape.type === 'map') return {};
    if (shape.type === 'structure') return this.structure(shape);
    return Array.from({ length: this.pick([0, 1, 1, 1, 2]) }, () => this.value(shape.member.shape, memberName));
  }

  private structure(shape: StructureShape): Record<string, unknown> {
    const members = Object.entries(shape.members).filter(
      ([name]) => name !== 'DryRun' && this.chance(shape.required?.includes(name) ? 97 : this.memberPercent),
    );
    return Object.fromEntries(members.map(([name, member]) => [name, this.value(member.shape, name)]));
  }

  /** An input of an operation; some have few members, some many. */
  input(shapeName: string): Record<string, unknown> {
    this.memberPercent = this.pick([5, 15, 30, 60]);
    return this.structure(shapes[shapeName] as StructureShape);
  }
}

it('every operation answers whatever it is sent, and leaves a world that can be saved', async () => {
  const account = newEc2Account();
  await newNetwork(account);
  const source = new InputSource('network');
  const answered = new Set<string>();
  for (let round = 0; round < 10_000; round++) {
    if (round % 50 === 0) source.learn(ec2State(account.scope));
    const name = source.pick(names);
    const input = source.input(operations[name]!.input!);
    try {
      await account.call(name, input as never);
      answered.add(name);
    } catch (error) {
      if (!(error instanceof AwsError)) throw new Error(`${name} ${JSON.stringify(input)}`, { cause: error });
      expect(error.message, name).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
    if (round % 500 === 0) account.pass(120_000);
  }
  expect(answered.size).toBeGreaterThan(names.length * 0.6);

  const { data } = account.world;
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
}, 60_000);
