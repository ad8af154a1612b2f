import { pause } from '../../call/client.ts';
import type { AwsCliHost } from '../../host.ts';

/** Spreads the bytes of all transfers over time, as `max_bandwidth` of the profile asks for. */
export class Bandwidth {
  private readonly host: AwsCliHost;
  private readonly bytesPerSecondMax: number | undefined;
  private freeAtMs = 0;

  constructor(host: AwsCliHost, bytesPerSecondMax: number | undefined) {
    this.host = host;
    this.bytesPerSecondMax = bytesPerSecondMax;
  }

  /** Resolves when so many bytes may go over the line. Throws Interrupted. */
  async take(sizeBytes: number): Promise<void> {
    if (this.bytesPerSecondMax === undefined) return;
    const startMs = Math.max(this.host.nowMs(), this.freeAtMs);
    this.freeAtMs = startMs + (sizeBytes * 1000) / this.bytesPerSecondMax;
    const waitMs = startMs - this.host.nowMs();
    if (waitMs > 0) await pause(this.host, waitMs);
  }
}
