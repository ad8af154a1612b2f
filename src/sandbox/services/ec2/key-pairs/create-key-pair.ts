import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { CreateKeyPairRequest, KeyPair } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { generateEd25519Key } from '../../../../core/ssh-keys/ed25519-key.ts';
import { openSshKeyFile } from '../../../../core/ssh-keys/openssh-key-file.ts';
import { createdRsaFingerprint, ed25519Fingerprint } from './fingerprints.ts';
import { addKeyPair, checkNewKeyName } from './new-key-pair.ts';
import { puttyEd25519Secret, puttyKeyFile, puttyRsaSecret } from '../../../../core/ssh-keys/putty-key.ts';
import { rsaPem } from '../../../../core/ssh-keys/rsa-encoding.ts';
import { generateRsaKey } from '../../../../core/ssh-keys/rsa-key.ts';
import type { RandomBytes } from '../../../../core/ssh-keys/rsa-primes.ts';
import { ed25519PublicBlob, publicKeyLine, rsaPublicBlob } from '../../../../core/ssh-keys/ssh-wire.ts';

const rsaBits = 2048;

interface NewKey {
  fingerprint: string;
  publicKey: string;
  material: string;
}

function newRsaKey(keyName: string, format: string, random: RandomBytes): NewKey {
  const key = generateRsaKey(rsaBits, random);
  const blob = rsaPublicBlob(key.modulus, key.publicExponent);
  return {
    fingerprint: createdRsaFingerprint(key),
    publicKey: publicKeyLine('ssh-rsa', blob, keyName),
    material: format === 'ppk' ? puttyKeyFile('ssh-rsa', keyName, blob, puttyRsaSecret(key)) : rsaPem(key),
  };
}

function newEd25519Key(keyName: string, format: string, random: RandomBytes): NewKey {
  const key = generateEd25519Key(random);
  const blob = ed25519PublicBlob(key.publicKey);
  return {
    fingerprint: ed25519Fingerprint(blob),
    publicKey: publicKeyLine('ssh-ed25519', blob, keyName),
    material:
      format === 'ppk'
        ? puttyKeyFile('ssh-ed25519', keyName, blob, puttyEd25519Secret(key))
        : openSshKeyFile({ type: 'ssh-ed25519', key }, '', random),
  };
}

function oneOf<const Value extends string>(value: string, allowed: readonly Value[], parameter: string): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found) return found;
  const reason = `Valid values: ${allowed.join(' | ')}`;
  throw new AwsError(ec2Errors.invalidValue, { value, parameter, reason });
}

/** CreateKeyPair: the private key is in the answer and kept nowhere. */
export function createKeyPair(input: CreateKeyPairRequest, context: RequestContext): KeyPair {
  const keyName = checkNewKeyName(input.KeyName, context);
  const keyType = oneOf(input.KeyType ?? 'rsa', ['rsa', 'ed25519'], 'KeyType');
  const format = oneOf(input.KeyFormat ?? 'pem', ['pem', 'ppk'], 'KeyFormat');
  const random: RandomBytes = (length) => Uint8Array.from({ length }, () => context.world.randomInt(256));
  const key = keyType === 'rsa' ? newRsaKey(keyName, format, random) : newEd25519Key(keyName, format, random);
  const { fingerprint, publicKey } = key;
  const record = addKeyPair({ keyName, keyType, fingerprint, publicKey }, input.TagSpecifications, context);
  return {
    KeyFingerprint: fingerprint,
    KeyMaterial: key.material,
    KeyName: keyName,
    KeyPairId: record.keyPairId,
    Tags: tagsOf(ec2State(context), record.keyPairId),
  };
}
