import type { Kernel } from '../kernel.ts';
import { yieldNowAndThen } from '../kernel.ts';
import { ByteInput } from './byte-streams.ts';

/** As much as random bytes may be asked for at once. */
const chunkBytes = 65_536;

/** What reading a device file gives; undefined for a path that is none. */
export function openDevice(path: string, kernel: Kernel): ByteInput | undefined {
  if (path === '/dev/null') return ByteInput.empty();
  const isRandom = path === '/dev/urandom' || path === '/dev/random';
  if (!isRandom && path !== '/dev/zero') return undefined;
  return new ByteInput(async () => {
    await yieldNowAndThen(kernel);
    return isRandom ? kernel.host.randomBytes(chunkBytes) : new Uint8Array(chunkBytes);
  });
}
