import { createAccount } from '../../src/account/account.ts';
import { createGatewayRequestHandler } from '../../src/account/gateway-request-handler.ts';
import {
  describeAddresses,
  describeInstances,
  describeSnapshots,
  describeVolumes,
} from '../../src/account/operations/ec2.ts';
import { runChecks, runStep, worstState } from '../../checkers/run.ts';
import type { Speed } from '../../src/core/clock.ts';
import { runAws } from '../../src/aws-cli/run.ts';
import { sandboxCredentials } from '../../src/core/sandbox-credentials.ts';
import type { RecordedCall, StepResult, VerdictState } from '../../src/core/verdict.ts';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { encodeWorld } from '../../src/sandbox/world-codec.ts';
import type { StoredFile } from '../../src/shell/files/stored-files.ts';
import { runScriptInShell } from '../../src/shell/run-script.ts';
import type { LabFolder } from './lab-folders.ts';

const region = 'ap-northeast-2';
/** About what one command of the real CLI takes: keeps launch and start times apart. */
const requestMs = 700;
/** Longer than checks call a boot «still under way». */
const bootMs = 4 * 60_000;

/** What a world and its learner's home directory can be brought back to. */
export interface Checkpoint {
  world: string;
  files: StoredFile[];
  nowMs: number;
  history: StepResult[];
}

/** A sandbox in process, with time that passes only by requests and sleeps, a browser shell, and checks. */
export class TestWorld {
  readonly sandbox: Sandbox;
  private readonly clock = { nowMs: 1_790_000_000_000 };
  private files = new Map<string, StoredFile>();
  private history: StepResult[] = [];

  constructor(speed: Speed = 'instant') {
    this.sandbox = new Sandbox({
      seed: 'labs',
      speed,
      clock: 'own-time',
      instanceAws: runAws,
      host: { nowMs: () => this.clock.nowMs, delay: async (durationMs) => void (this.clock.nowMs += durationMs) },
      onDefect: (error, service) => {
        throw new Error(`defect in ${service}`, { cause: error });
      },
    });
  }

  checkpoint(): Checkpoint {
    const files = structuredClone([...this.files.values()]);
    return { world: this.sandbox.save(), files, nowMs: this.clock.nowMs, history: [...this.history] };
  }

  restore(checkpoint: Checkpoint): void {
    this.clock.nowMs = checkpoint.nowMs;
    this.sandbox.restore(checkpoint.world);
    this.files = new Map(structuredClone(checkpoint.files).map((file) => [file.path, file]));
    this.history = [...checkpoint.history];
  }

  /** Everything the world holds, as text that is equal for equal worlds; without what servers log of their visitors. */
  contents(): string {
    const text = encodeWorld({ savedAtMs: 0, data: this.sandbox.world.data });
    return JSON.stringify(JSON.parse(text, (key, value: unknown) => (key.startsWith('/var/log/') ? undefined : value)));
  }

  /** Runs a script in a fresh browser shell with the learner's files, then lets boots and other work finish. */
  async run(script: string): Promise<{ stdout: string; stderr: string; exitCode: number }> {
    const { connection } = this.sandbox;
    const result = await runScriptInShell(script, {
      connection: {
        ...connection,
        send: (request) => {
          this.clock.nowMs += requestMs;
          return connection.send(request);
        },
        sleep: async (durationMs) => {
          this.clock.nowMs += durationMs;
          await this.settle();
        },
      },
      files: this.files,
    });
    await this.settle();
    return result;
  }

  /** Runs due events and the boot scripts they started, until nothing is left to do. */
  async settle(): Promise<void> {
    const { world } = this.sandbox;
    do {
      world.advance();
      await Promise.all(world.tasks.values());
      await new Promise((resolve) => setImmediate(resolve));
    } while (world.tasks.size > 0 || (world.data.events[0]?.dueAtMs ?? Infinity) <= world.nowMs());
  }

  /** Lets time pass, by default as long as a boot script could still be working. */
  async passTime(durationMs = bootMs): Promise<void> {
    this.sandbox.skip(durationMs);
    await this.settle();
  }

  /** Whatever in the account bills by the hour or the month, whoever made it: ids, in every Region that was used. */
  async billed(): Promise<string[]> {
    const { account } = this.context('').context;
    const regions = Object.values(this.sandbox.world.data.accounts).flatMap((data) => Object.keys(data.regions));
    const found = await Promise.all(
      [...new Set(regions)].map(async (region) => {
        const instances = await account.list(describeInstances, {}, { region });
        const alive = instances.filter((instance) => instance.State?.Name !== 'terminated');
        const addresses = await account.list(describeAddresses, {}, { region });
        const volumes = await account.list(describeVolumes, {}, { region });
        const snapshots = await account.list(describeSnapshots, { OwnerIds: ['self'] }, { region });
        return [
          ...alive.map((one) => one.InstanceId),
          ...addresses.map((one) => one.AllocationId),
          ...volumes.map((one) => one.VolumeId),
          ...snapshots.map((one) => one.SnapshotId),
        ];
      }),
    );
    return found.flat().map(String);
  }

  private context(prefix: string) {
    const calls: RecordedCall[] = [];
    const { connection } = this.sandbox;
    const account = createAccount({
      region,
      credentials: sandboxCredentials,
      requestHandler: createGatewayRequestHandler((request) => connection.send(request)),
      probe: (request) => connection.fetch(request),
      onCall: (call) => calls.push(call),
    });
    const owner = { tagKey: 'Project' as const, tagValue: prefix };
    return { calls, context: { account, owner, region, nowMs: connection.nowMs(), history: this.history } };
  }

  /** Checks one step as the page does; the result joins the history. */
  async check(folder: LabFolder, stepId: string, prefix = 'm10'): Promise<StepResult> {
    if (stepId === 'cleanup') return this.checkCleanup(folder, prefix);
    const step = folder.lab.steps.find(({ id }) => id === stepId);
    if (!step) throw new TypeError(`${folder.id} has no step ${stepId}`);
    const { context, calls } = this.context(prefix);
    const result = await runStep({ labId: folder.id, step, context, calls });
    this.history.push(result);
    return result;
  }

  private async checkCleanup(folder: LabFolder, prefix: string): Promise<StepResult> {
    const { context, calls } = this.context(prefix);
    const verdicts = await runChecks(folder.lab.cleanup, context);
    const state: VerdictState = worstState(verdicts.map((verdict) => verdict.state));
    return { labId: folder.id, stepId: 'cleanup', state, verdicts, calls, checkedAtMs: context.nowMs };
  }
}

/** A result as text for failed assertions: what was found, in the words that a learner would read. */
export function explain(result: StepResult): string {
  const lines = result.verdicts.map(
    ({ state, message, found = '', mistake = '' }) => `${state} ${mistake} ${message} [${found}]`,
  );
  return `${result.labId}/${result.stepId}: ${result.state}\n${lines.join('\n')}`;
}
