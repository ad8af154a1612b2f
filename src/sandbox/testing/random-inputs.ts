import { AwsError } from '../../core/errors/aws-error.ts';
import { nextInt, seedPrng, type PrngState } from '../../core/prng.ts';
import { serviceModels } from '../../wire/models.ts';
import type { ServiceModel, StructureShape } from '../../wire/service-model.ts';
import { structureOf } from '../../wire/shapes.ts';
import { decodeWorld, encodeWorld } from '../world-codec.ts';
import type { TestAccount } from './test-account.ts';

const nonsense = ['', 'x', '한글', '__proto__', 'constructor', '{}', '[]', 'null', '-1', '0', 'true', 'a'.repeat(300)];
const numbers = [-1, 0, 1, 2, 10, 30, 1000, 1e12, 0.5];

/** Values that make sense for a member, by its name. */
type Sensible<Value = string> = (member: string) => readonly Value[];

/** Draws inputs of a service's operations: well-formed by type, and as often as not senseless. */
class RandomInputs {
  private readonly model: ServiceModel;
  private readonly prng: PrngState;
  private readonly sensible: Sensible;
  private readonly whole: Sensible<unknown>;
  private memberPercent = 0;

  constructor(serviceId: string, sensible: Sensible, whole: Sensible<unknown>) {
    this.model = serviceModels.get(serviceId)!;
    this.prng = seedPrng(serviceId);
    this.sensible = sensible;
    this.whole = whole;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[nextInt(this.prng, items.length)]!;
  }

  private chance(percent: number): boolean {
    return nextInt(this.prng, 100) < percent;
  }

  private text(member: string): string {
    const sensible = this.sensible(member);
    return sensible.length > 0 && this.chance(85) ? this.pick(sensible) : this.pick(nonsense);
  }

  private value(shapeName: string, member: string, depth: number): unknown {
    if (shapeName === 'string') return this.text(member);
    if (shapeName === 'number' || shapeName === 'double') return this.pick(numbers);
    if (shapeName === 'boolean') return this.chance(50);
    if (shapeName === 'timestamp') return this.pick([0, 1_795_262_400_000]);
    if (shapeName === 'blob') return new Uint8Array(nextInt(this.prng, 4));
    const shape = this.model.shapes[shapeName];
    if (!shape) return this.text(member);
    const whole = this.whole(member);
    if (whole.length > 0 && this.chance(80)) return this.pick(whole);
    if (shape.type === 'enum') return this.chance(90) ? this.pick(shape.values) : this.text(member);
    if (shape.type === 'structure') return depth > 6 ? {} : this.structure(shape, depth + 1);
    const count = depth > 6 ? 0 : this.pick([0, 1, 1, 1, 2]);
    if (shape.type === 'list') {
      return Array.from({ length: count }, () => this.value(shape.member.shape, member, depth + 1));
    }
    const entries = Array.from({ length: count }, () => [
      String(this.value(shape.key.shape, `${member} key`, depth + 1)),
      this.value(shape.value.shape, member, depth + 1),
    ]);
    return Object.fromEntries(entries);
  }

  private structure(shape: StructureShape, depth: number): Record<string, unknown> {
    const names = Object.keys(shape.members);
    // Exactly one member of a union, mostly.
    if (shape.union && this.chance(90)) {
      const name = this.pick(names);
      return { [name]: this.value(shape.members[name]!.shape, name, depth) };
    }
    const chosen = names.filter((name) => this.chance(shape.required?.includes(name) ? 97 : this.memberPercent));
    return Object.fromEntries(chosen.map((name) => [name, this.value(shape.members[name]!.shape, name, depth)]));
  }

  input(operation: string): Record<string, unknown> {
    this.memberPercent = this.pick([5, 15, 30, 60]);
    return this.structure(structureOf(this.model, this.model.operations[operation]?.input), 0);
  }
}

/**
 * Sends `rounds` random requests to a service: what is not answered must be an AwsError with a complete message, and
 * the world must survive being saved. Gives the names of the operations that succeeded at least once.
 * `sensible` gives texts that fit a member, by its name (keys of maps: `Attributes key`), `whole` structures, lists
 * and maps.
 */
export async function sendRandomInputs(
  account: TestAccount<never>,
  options: {
    serviceId: string;
    operations: readonly string[];
    rounds: number;
    sensible: Sensible;
    whole?: Sensible<unknown>;
  },
): Promise<Set<string>> {
  const inputs = new RandomInputs(options.serviceId, options.sensible, options.whole ?? (() => []));
  const succeeded = new Set<string>();
  const call = account.call.bind(account) as unknown as (operation: string, input: object) => Promise<unknown>;
  for (let round = 0; round < options.rounds; round++) {
    const operation = inputs.pick(options.operations);
    const input = inputs.input(operation);
    const answered = call(operation, input);
    account.pass(round % 50 === 0 ? 120_000 : 20_000);
    await answered.then(
      () => succeeded.add(operation),
      (error: unknown) => {
        const isComplete = error instanceof AwsError && !/\{\w+\}|undefined|\[object/.test(error.message);
        if (!isComplete) throw new Error(`${operation} ${JSON.stringify(input)}`, { cause: error });
      },
    );
  }
  const saved = { savedAtMs: account.world.nowMs(), data: account.world.data };
  if (encodeWorld(decodeWorld(encodeWorld(saved))) !== encodeWorld(saved)) throw new Error('the world cannot be saved');
  return succeeded;
}
