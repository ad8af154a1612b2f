import type { HttpRequest, HttpResponse } from '../../../core/http.ts';
import type { World } from '../../world.ts';

/** A file of the machine, as `aws s3` asks about it. */
export interface InstanceFile {
  isFolder: boolean;
  isSpecial: boolean;
  isReadable: boolean;
  sizeBytes: number;
  modifiedMs: number;
}

/** What the `aws` command of an instance is given: the instance's files, streams, way to AWS and role. */
export interface InstanceAwsHost {
  env: Record<string, string | undefined>;
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array, mode?: number): Promise<void>;
  localFiles: {
    folder: string;
    stat(path: string): Promise<InstanceFile | undefined>;
    isLink(path: string): Promise<boolean>;
    list(path: string): Promise<string[]>;
    makeFolder(path: string): Promise<void>;
    remove(path: string): Promise<void>;
    setModified(path: string, modifiedMs: number): Promise<void>;
  };
  readInput(): Promise<Uint8Array>;
  writeOutput(bytes: Uint8Array): void;
  stdout(text: string): void;
  stderr(text: string): void;
  send(request: HttpRequest): Promise<HttpResponse>;
  nowMs(): number;
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  signal?: AbortSignal;
  columns: number;
  isTty: boolean;
  instance: {
    region: string;
    credentials(): Promise<InstanceCredentials | undefined>;
  };
}

/** Keys of the instance's role. */
export interface InstanceCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiresAtMs: number;
}

/** The `aws` command. The sandbox has none of its own: whoever makes the sandbox hands it in. */
export type InstanceAws = (argv: readonly string[], host: InstanceAwsHost) => Promise<number>;

/** What instances use of what is around their world. */
export interface InstanceSurroundings {
  aws: InstanceAws;
  /** AWS's endpoints. */
  api(request: HttpRequest): Promise<HttpResponse>;
}

/** Runtime only: programs are no data of a world. */
const surroundings = new WeakMap<World, InstanceSurroundings>();

/** Lets the instances of a world run `aws`. */
export function giveInstanceAws(world: World, given: InstanceSurroundings): void {
  surroundings.set(world, given);
}

/** What the world's owner has given its instances; undefined when they have no `aws` command. */
export function instanceSurroundings(world: World): InstanceSurroundings | undefined {
  return surroundings.get(world);
}
