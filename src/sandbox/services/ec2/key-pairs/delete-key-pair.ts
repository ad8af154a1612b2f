import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { DeleteKeyPairRequest, DeleteKeyPairResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import { keyPairNamed } from './find-key-pair.ts';

/** DeleteKeyPair answers success for a key pair that does not exist, as AWS does. */
export function deleteKeyPair(input: DeleteKeyPairRequest, context: RequestContext): DeleteKeyPairResult {
  const { KeyName: keyName, KeyPairId: keyPairId } = input;
  if (!keyName && !keyPairId) throw new AwsError(ec2Errors.missingParameter, { parameter: 'KeyName' });
  const state = ec2State(context);
  const record = keyPairId ? state.keyPairs[keyPairId] : keyPairNamed(state, keyName!);
  if (!record) return { Return: true };
  delete state.keyPairs[record.keyPairId];
  dropTags(state, record.keyPairId);
  return { Return: true, KeyPairId: record.keyPairId };
}
