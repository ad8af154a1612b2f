import type { Distribution } from '../../services/ec2/images/public-images.ts';
import type { FileChanges } from '../files/file-node.ts';

/** Which instance a machine belongs to. Plain data: also the payload of the machine's scheduled events. */
export interface MachineRef {
  accountId: string;
  region: string;
  instanceId: string;
}

export interface InstalledPackage {
  version: string;
  architecture: string;
  installedAtMs: number;
}

/** A systemd unit's state. A unit that is neither enabled nor active nor ever was has none. */
export interface ServiceState {
  isEnabled: boolean;
  isActive: boolean;
  /** What it listens on since it was started. */
  ports: number[];
  /** Milliseconds of AWS's time after the beginning of the present boot from which on it answers; see boot-clock.ts. */
  answersAfterMs: number;
  /** When it was started, on the world's clock. */
  startedAtMs: number;
  pid: number;
}

/** A line of the serial console, at its moment in the boot (milliseconds of AWS's time). */
export interface ConsoleLine {
  afterMs: number;
  text: string;
}

export interface BootRecord {
  /** 1 for the first boot. */
  number: number;
  startedAtMs: number;
  /**
   * 'waiting' until cloud-init's last stage begins, 'running' while the interpreter works on it: after a reload it
   * starts again from the data.
   */
  finalStage: 'waiting' | 'running' | 'done';
  /** When the last stage ended, in milliseconds of AWS's time after the beginning of the boot. */
  finishedAfterMs: number;
  console: ConsoleLine[];
}

/** An instance's own small Linux, as plain data that is saved with the world. */
export interface MachineRecord {
  instanceId: string;
  distribution: Distribution;
  isOn: boolean;
  /** Fully qualified, e.g. 'ip-10-10-0-12.ap-northeast-2.compute.internal'. */
  hostname: string;
  files: FileChanges;
  /** By package name; what the image brings is not listed. */
  packages: Record<string, InstalledPackage>;
  /** By unit name without '.service'. */
  services: Record<string, ServiceState>;
  boot: BootRecord;
  nextPid: number;
}
