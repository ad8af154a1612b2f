import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import type { ParameterStringFilter } from '../../../wire/generated/ssm.ts';
import { currentVersion, type ParameterRecord } from './parameter-record.ts';

const describeKeys = ['Path', 'Name', 'Tier', 'Type', 'KeyId', 'DataType'];

/** Whether a name lies under a path, directly or at any depth. */
export function isNameUnder(name: string, path: string, isRecursive: boolean): boolean {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  if (!name.startsWith(prefix)) return false;
  return isRecursive || !name.slice(prefix.length).includes('/');
}

function textsOf(record: ParameterRecord, key: string): string[] {
  const version = currentVersion(record);
  switch (key) {
    case 'Name':
      return [record.name];
    case 'Type':
      return [version.type];
    case 'Tier':
      return [version.tier];
    case 'KeyId':
      return version.keyId ? [version.keyId] : [];
    case 'DataType':
      return [version.dataType];
    case 'Label':
      return version.labels;
    default: {
      const tag = record.tags[key.slice('tag:'.length)];
      return tag === undefined ? [] : [tag];
    }
  }
}

function invalidOption(option: string, options: string): AwsError {
  return new AwsError(ssmErrors.invalidFilterOption, { option, options });
}

function matches(record: ParameterRecord, filter: ParameterStringFilter): boolean {
  const { Key: key, Values: values = [] } = filter;
  if (key === 'Path') {
    const option = filter.Option ?? 'OneLevel';
    if (option !== 'OneLevel' && option !== 'Recursive') throw invalidOption(option, '[OneLevel, Recursive]');
    return values.some((value) => isNameUnder(record.name, value, option === 'Recursive'));
  }
  const option = filter.Option ?? 'Equals';
  const texts = textsOf(record, key);
  if (key.startsWith('tag:') && values.length === 0) return texts.length > 0;
  switch (option) {
    case 'Equals':
      return texts.some((text) => values.includes(text) || (key === 'Name' && values.includes(`/${text}`)));
    case 'BeginsWith':
      return texts.some((text) => values.some((value) => text.startsWith(value)));
    case 'Contains':
      if (key !== 'Name') throw invalidOption(option, '[BeginsWith, Equals]');
      return texts.some((text) => values.some((value) => text.includes(value)));
    default:
      throw invalidOption(option, key === 'Name' ? '[Contains, BeginsWith, Equals]' : '[BeginsWith, Equals]');
  }
}

/** Parameters that meet every filter. Throws InvalidFilterKey, InvalidFilterOption. */
export function filterParameters(
  records: readonly ParameterRecord[],
  filters: readonly ParameterStringFilter[] = [],
  validKeys: readonly string[] = describeKeys,
): ParameterRecord[] {
  for (const { Key: key } of filters) {
    if (validKeys.includes(key) || (key.startsWith('tag:') && validKeys === describeKeys)) continue;
    throw new AwsError(ssmErrors.invalidFilterKey, { key, keys: `[${validKeys.join(', ')}]` });
  }
  return records.filter((record) => filters.every((filter) => matches(record, filter)));
}
