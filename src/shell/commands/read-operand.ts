import type { ByteInput } from '../io/byte-streams.ts';
import { openDevice } from '../io/devices.ts';
import { fileInput } from '../io/file-input.ts';
import type { CommandContext } from '../kernel.ts';
import { fail, fileProblem, pathOf, quoteName } from './support.ts';

/** Opens a file operand; `-` is stdin. Undefined when it cannot be read: `complain` has said so then. */
export async function openOperand(
  context: CommandContext,
  path: string,
  complain = (problem: string) => fail(context, `${quoteName(path)}: ${problem}`),
): Promise<ByteInput | undefined> {
  if (path === '-' || path === '/dev/stdin') return context.stdin;
  const device = openDevice(path, context.kernel);
  if (device) return device;
  try {
    return fileInput(await context.kernel.files.readFileBuffer(pathOf(context, path)), context.kernel);
  } catch {
    await complain(await fileProblem(context, path));
    return undefined;
  }
}

/** The whole content of a file operand, see `openOperand`. */
export async function readOperand(
  context: CommandContext,
  path: string,
  complain?: (problem: string) => Promise<number>,
): Promise<Uint8Array | undefined> {
  const input = await openOperand(context, path, complain);
  return input && input.readAll(context.signal);
}
