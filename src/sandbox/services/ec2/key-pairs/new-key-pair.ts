import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2KeyPairErrors } from '../../../../core/errors/ec2-key-pairs.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { TagSpecification } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { keyPairNamed } from './find-key-pair.ts';
import type { KeyPairRecord } from './key-pair-record.ts';

const maxNameLength = 255;

/** Throws when a key pair of that name cannot be made: no name, too long, taken. */
export function checkNewKeyName(keyName: string | undefined, context: RequestContext): string {
  if (!keyName) throw new AwsError(ec2Errors.missingParameter, { parameter: 'KeyName' });
  if (keyName.length > maxNameLength) {
    const reason = `Length exceeds maximum of ${maxNameLength}.`;
    throw new AwsError(ec2Errors.invalidValue, { value: keyName, parameter: 'KeyName', reason });
  }
  if (keyPairNamed(ec2State(context), keyName)) throw new AwsError(ec2KeyPairErrors.keyPairDuplicate, {});
  return keyName;
}

/** Stores a key pair with the request's tags. */
export function addKeyPair(
  key: Pick<KeyPairRecord, 'keyName' | 'keyType' | 'fingerprint' | 'publicKey'>,
  tagSpecifications: TagSpecification[] | undefined,
  context: RequestContext,
): KeyPairRecord {
  const state = ec2State(context);
  const tags = readTagSpecifications(tagSpecifications, ['key-pair']);
  const record: KeyPairRecord = { keyPairId: context.world.newId('key'), ...key, createdAtMs: context.nowMs };
  state.keyPairs[record.keyPairId] = record;
  tagNew(state, record.keyPairId, tags, 'key-pair');
  return record;
}
