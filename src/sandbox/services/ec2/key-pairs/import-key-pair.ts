import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2KeyPairErrors } from '../../../../core/errors/ec2-key-pairs.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { ImportKeyPairRequest, ImportKeyPairResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { ed25519Fingerprint, importedRsaFingerprint } from './fingerprints.ts';
import { addKeyPair, checkNewKeyName } from './new-key-pair.ts';
import { parsePublicKey, publicKeyLine } from '../../../../core/ssh-keys/ssh-wire.ts';

/** ImportKeyPair: an RSA or ED25519 public key made elsewhere. Throws InvalidKey.Format for anything else. */
export function importKeyPair(input: ImportKeyPairRequest, context: RequestContext): ImportKeyPairResult {
  const keyName = checkNewKeyName(input.KeyName, context);
  if (!input.PublicKeyMaterial) throw new AwsError(ec2Errors.missingParameter, { parameter: 'PublicKeyMaterial' });
  const key = parsePublicKey(new TextDecoder().decode(input.PublicKeyMaterial));
  const keyType = key?.type === 'ssh-rsa' ? 'rsa' : key?.type === 'ssh-ed25519' ? 'ed25519' : undefined;
  const fingerprint = key && (keyType === 'rsa' ? importedRsaFingerprint(key.blob) : ed25519Fingerprint(key.blob));
  if (!key || !keyType || !fingerprint) throw new AwsError(ec2KeyPairErrors.keyFormatInvalid, {});
  const publicKey = publicKeyLine(key.type, key.blob, key.comment);
  const record = addKeyPair({ keyName, keyType, fingerprint, publicKey }, input.TagSpecifications, context);
  return {
    KeyFingerprint: fingerprint,
    KeyName: keyName,
    KeyPairId: record.keyPairId,
    Tags: tagsOf(ec2State(context), record.keyPairId),
  };
}
