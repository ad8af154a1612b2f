import type { HostClock, Speed } from '../core/clock.ts';
import type { HttpRequest, HttpResponse } from '../core/http.ts';
import type { RealKeyMask } from '../core/real-key-mask.ts';
import type { WorldConnection } from '../core/world-connection.ts';
import { createConnection } from './connection.ts';
import { machineEvents } from './dataplane/machine-lifecycle.ts';
import { giveInstanceAws, type InstanceAws } from './dataplane/instance-aws/instance-aws.ts';
import { Gateway } from './gateway.ts';
import { Journal } from './journal.ts';
import { services } from './service-list.ts';
import { decodeWorld, encodeWorld, resumeWorld, type SavedWorld } from './world-codec.ts';
import { newWorldData, World, type EventHandler } from './world.ts';

/** What a sandbox needs of the place it runs in. */
export interface SandboxHost extends HostClock {
  /** Resolves after `durationMs` of host time, or rejects with the signal's reason. */
  delay(durationMs: number, signal?: AbortSignal): Promise<void>;
}

export interface SandboxOptions {
  seed: string;
  speed: Speed;
  host: SandboxHost;
  /** 'own-time': the clock may be skipped and stands still while closed (page). 'host-time': it is the host's (HTTP). */
  clock: 'own-time' | 'host-time';
  saved?: SavedWorld;
  /** How much of the journal is kept; enough for tests that replay a whole world when left out. */
  journalCapacityBytes?: number;
  /** The `aws` command that instances run; without it they say that they have none. */
  instanceAws?: InstanceAws;
  /** Told of errors that are defects of the sandbox itself; the caller gets AWS's InternalFailure. */
  onDefect?: (error: unknown, service: string) => void;
}

function eventHandlers(): ReadonlyMap<string, EventHandler> {
  const ofServices = services.flatMap((service) => Object.entries(service.events ?? {}));
  return new Map([...ofServices, ...Object.entries(machineEvents)]);
}

/** One sandbox: a world with its gateway, journal and snapshots. The same code in a Worker and behind HTTP. */
export class Sandbox {
  readonly world: World;
  readonly journal: Journal;
  readonly gateway: Gateway;
  readonly connection: WorldConnection;
  private readonly options: SandboxOptions;

  constructor(options: SandboxOptions) {
    this.options = options;
    this.journal = new Journal(options.journalCapacityBytes);
    const { seed, speed, host, clock, saved, onDefect } = options;
    const data = saved ? resumeWorld(saved, host.nowMs(), clock) : newWorldData({ seed, speed });
    data.speed = speed;
    this.world = new World({ data, host, eventHandlers: eventHandlers() });
    this.gateway = new Gateway({ world: this.world, services, journal: this.journal, onDefect });
    if (options.instanceAws) giveInstanceAws(this.world, { aws: options.instanceAws, api: this.instanceApi() });
    this.connection = createConnection({ world: this.world, gateway: this.gateway, host });
  }

  /** AWS as instances reach it: what their scripts ask for is no part of the history, since the scripts run again in a replay. */
  private instanceApi(): (request: HttpRequest) => Promise<HttpResponse> {
    const journal = new Journal();
    const gateway = new Gateway({ world: this.world, services, journal, onDefect: this.options.onDefect });
    return async (request) => {
      const response = await gateway.handle(request);
      journal.clear();
      return response;
    };
  }

  /** The world as text, to be kept as a snapshot; with `mask`, without AWS keys of a real account. */
  save(mask?: RealKeyMask): string {
    this.world.advance();
    return encodeWorld({ savedAtMs: this.world.nowMs(), data: this.world.data }, mask);
  }

  /** Brings a saved world back. Throws PlatformError (corrupt, newer format) and then changes nothing. */
  restore(text: string): void {
    const { host, clock } = this.options;
    this.replaceData(resumeWorld(decodeWorld(text), host.nowMs(), clock));
  }

  /** A new, empty world with the same seed, speed and time. */
  reset(): void {
    const { seed } = this.options;
    this.replaceData(newWorldData({ seed, speed: this.world.data.speed, offsetMs: this.world.data.offsetMs }));
  }

  /** Lets `durationMs` pass at once. */
  skip(durationMs: number): void {
    const { world } = this;
    this.journal.recordSkip(world, durationMs, () => {
      if (this.options.clock === 'own-time') world.skip(durationMs);
      else world.bringForward(durationMs);
    });
  }

  setSpeed(speed: Speed): void {
    this.world.setSpeed(speed);
  }

  private replaceData(data: SavedWorld['data']): void {
    this.world.longPolls.endAll();
    this.world.data = data;
    this.world.tasks.clear();
    this.journal.clear();
  }
}
