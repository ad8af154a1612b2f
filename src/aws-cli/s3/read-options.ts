import type { OptionSpec, ParsedValue } from '../args/option-spec.ts';
import type { AwsCliHost } from '../host.ts';
import { memberOf, rootPlace } from '../model/shape-kind.ts';
import { loadParamFile } from '../params/param-file.ts';
import { integerOf } from '../params/scalars.ts';
import { unpackArgument, type RawValue } from '../params/unpack.ts';
import { validateParameters } from '../params/validate.ts';
import type { ValueRecord } from '../python/values.ts';
import { serviceModels } from '../../wire/models.ts';
import type { S3Options } from './options.ts';

const integers = new Set(['page_size', 'expires_in']);
const metadataPlace = memberOf(rootPlace(serviceModels.get('s3')!, 'PutObjectRequest'), 'Metadata')!;

/**
 * The options of an `aws s3` command as it uses them: values that stand in files are loaded (`file://`, `fileb://`),
 * numbers and metadata are read. Throws CLI errors (252, 255).
 */
export async function readOptions(
  host: AwsCliHost,
  specs: readonly OptionSpec[],
  given: ReadonlyMap<string, ParsedValue>,
): Promise<S3Options> {
  const read = new Map<string, ParsedValue | Uint8Array | ValueRecord>(given);
  for (const { name, key, arity } of specs) {
    const value = given.get(key);
    if (typeof value !== 'string' || (arity !== 'one' && arity !== 'optional')) continue;
    const loaded = (await loadParamFile(host, value, name)) ?? value;
    if (key === 'metadata') read.set(key, readMetadata(loaded));
    else read.set(key, integers.has(key) ? integerOf(String(loaded)) : loaded);
  }
  return read;
}

/** `key=value,…` or a JSON object of texts. */
function readMetadata(raw: RawValue): ValueRecord {
  const metadata = unpackArgument(metadataPlace, raw, '--metadata');
  validateParameters(metadataPlace, metadata);
  return metadata as ValueRecord;
}
