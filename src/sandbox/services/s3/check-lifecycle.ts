import { encodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { BucketLifecycleConfiguration, LifecycleRule } from '../../../wire/generated/s3.ts';
import type { World } from '../../world.ts';
import { dayMs } from './lifecycle-rules.ts';

const maxRules = 1000;
/** Days that objects have to be old before they may go to these classes. */
const minTransitionDays: Record<string, number> = { STANDARD_IA: 30, ONEZONE_IA: 30 };

function refuse(detail: string): never {
  throw new AwsError(s3SettingErrors.invalidLifecycle, { detail });
}

function checkDays(days: number | undefined, what: string): void {
  if (days !== undefined && (!Number.isInteger(days) || days < 1)) refuse(`${what} must be a positive integer`);
}

function checkDate(date: number | undefined): void {
  if (date !== undefined && date % dayMs !== 0) refuse("'Date' must be at midnight GMT");
}

function checkTransitions({ Transitions: transitions = [], Expiration: expiration }: LifecycleRule): void {
  for (const { Days: days, Date: date, StorageClass: storageClass = '' } of transitions) {
    if ((days === undefined) === (date === undefined)) throw new AwsError(s3SettingErrors.malformedConfiguration, {});
    checkDate(date);
    const least = minTransitionDays[storageClass] ?? 0;
    if (days !== undefined && days < least) {
      refuse(
        `'Days' in Transition action must be greater than or equal to ${least} for storageClass '${storageClass}'`,
      );
    }
    if (days !== undefined && expiration?.Days !== undefined && expiration.Days <= days) {
      refuse("'Days' in the Expiration action must be greater than 'Days' in the Transition action");
    }
  }
}

function checkRule(rule: LifecycleRule): void {
  const { ID: id = '', Status: status, Expiration: expiration } = rule;
  if (status !== 'Enabled' && status !== 'Disabled') throw new AwsError(s3SettingErrors.malformedConfiguration, {});
  if (id.length > 255) refuse('ID length should not exceed allowed limit of 255');
  const actions = [
    expiration,
    rule.NoncurrentVersionExpiration,
    rule.AbortIncompleteMultipartUpload,
    ...(rule.Transitions ?? []),
    ...(rule.NoncurrentVersionTransitions ?? []),
  ];
  if (!actions.some(Boolean)) throw new AwsError(s3SettingErrors.lifecycleWithoutAction, {});
  checkDays(expiration?.Days, "'Days' for Expiration action");
  checkDate(expiration?.Date);
  checkDays(
    rule.NoncurrentVersionExpiration?.NoncurrentDays,
    "'NoncurrentDays' for NoncurrentVersionExpiration action",
  );
  checkDays(
    rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
    "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action",
  );
  checkTransitions(rule);
}

/** The rules to keep: with ids where the client gave none. Throws MalformedXML, InvalidArgument, InvalidRequest. */
export function checkedLifecycle(
  configuration: BucketLifecycleConfiguration | undefined,
  world: World,
): BucketLifecycleConfiguration {
  const rules = configuration?.Rules ?? [];
  if (rules.length === 0 || rules.length > maxRules) throw new AwsError(s3SettingErrors.malformedConfiguration, {});
  for (const rule of rules) checkRule(rule);
  const ids = rules.flatMap(({ ID: id }) => (id ? [id] : []));
  if (new Set(ids).size < ids.length) refuse('Rule ID must be unique. Found same ID for more than one rule');
  const newId = () => encodeBase64(new TextEncoder().encode(world.newUuid()));
  return { Rules: rules.map((rule) => ({ ...rule, ID: rule.ID || newId() })) };
}
