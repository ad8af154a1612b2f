import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2KeyPairErrors } from '../../../../core/errors/ec2-key-pairs.ts';
import type { Ec2State } from '../state.ts';
import type { KeyPairRecord } from './key-pair-record.ts';

/** The key pair of that name, if there is one. */
export function keyPairNamed(state: Ec2State, keyName: string): KeyPairRecord | undefined {
  return Object.values(state.keyPairs).find((record) => record.keyName === keyName);
}

/** The key pair of that name. Throws InvalidKeyPair.NotFound. */
export function requireKeyPairNamed(state: Ec2State, keyName: string): KeyPairRecord {
  const record = keyPairNamed(state, keyName);
  if (!record) throw new AwsError(ec2KeyPairErrors.keyPairNotFound, { keyName });
  return record;
}
