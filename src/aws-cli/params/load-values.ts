import type { Argument, ArgumentValue } from '../args/argument.ts';
import { parsingError } from '../cli-error.ts';
import { expandPath } from '../config/paths.ts';
import type { AwsCliHost } from '../host.ts';
import { loadParamFile } from './param-file.ts';

/**
 * A parsed value with its file loaded: `file://…`, `fileb://…`, or the path that a streamed blob's option takes.
 * Throws a CLI error (252) when the file cannot be read.
 */
export async function loadValue(host: AwsCliHost, argument: Argument, value: ArgumentValue): Promise<ArgumentValue> {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof only !== 'string') return value;
  const loaded = await loadParamFile(host, only, argument.spec.name);
  if (loaded !== undefined) return loaded;
  const member = argument.place?.member;
  if (member?.shape !== 'blob' || !member.streaming) return value;
  return host.readFile(expandPath(only, host.env)).catch(() => {
    throw parsingError(argument.spec.name, 'Blob values must be a path to a file.');
  });
}
