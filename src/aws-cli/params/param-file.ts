import { parsingError } from '../cli-error.ts';
import { expandPath } from '../config/paths.ts';
import type { AwsCliHost } from '../host.ts';

/**
 * The contents of the file that a value refers to: text for `file://`, bytes for `fileb://`; undefined when the value
 * is no such reference. Throws a CLI error (252) when the file cannot be read.
 */
export async function loadParamFile(
  host: AwsCliHost,
  value: string,
  optionName: string,
): Promise<string | Uint8Array | undefined> {
  const prefix = ['file://', 'fileb://'].find((candidate) => value.startsWith(candidate));
  if (!prefix) return undefined;
  const path = expandPath(value.slice(prefix.length), host.env);
  const bytes = await host.readFile(path).catch((error: unknown) => {
    const reason = readFailure(error, path);
    throw parsingError(optionName, `Unable to load paramfile ${value}: ${reason}`);
  });
  if (prefix === 'fileb://') return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw parsingError(
      optionName,
      `Unable to load paramfile (${path}), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.`,
    );
  }
}

/** Why a file could not be read, in the CLI's words. Hosts reject with errors that carry a `code` such as ENOENT. */
function readFailure(error: unknown, path: string): string {
  const code = String((error as { code?: unknown }).code ?? (error as Error).message);
  if (code.includes('EISDIR')) return `[Errno 21] Is a directory: '${path}'`;
  if (code.includes('EACCES')) return `[Errno 13] Permission denied: '${path}'`;
  return `[Errno 2] No such file or directory: '${path}'`;
}
