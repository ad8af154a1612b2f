import { parseIsoTime } from '../../../core/iso-time.ts';
import { nextHex, seedPrng } from '../../../core/prng.ts';
import type { Parameter, ParameterMetadata } from '../../../wire/generated/ssm.ts';
import type { Scope } from '../../slice.ts';
import { publicImageParameters } from '../ec2/images/public-parameters.ts';
import { parameterArn } from './parameter-name.ts';
import type { ParameterRecord, ParameterVersion } from './parameter-record.ts';

/** What stands for an encrypted value: it looks like KMS ciphertext and does not reveal the value. */
function ciphertextOf(record: ParameterRecord, version: ParameterVersion): string {
  return `AQICAH${nextHex(seedPrng(`${record.name}/${version.version}`), 90)}`;
}

/** A version as GetParameter… answer it. */
export function parameterView(
  record: ParameterRecord,
  version: ParameterVersion,
  options: { scope: Scope; withDecryption: boolean | undefined; selector?: string | undefined },
): Parameter {
  const { scope, withDecryption, selector } = options;
  const isHidden = version.type === 'SecureString' && !withDecryption;
  return {
    Name: record.name,
    Type: version.type,
    Value: isHidden ? ciphertextOf(record, version) : version.value,
    Version: version.version,
    ...(selector && { Selector: selector }),
    LastModifiedDate: version.modifiedAtMs,
    ARN: parameterArn(scope.region, scope.accountId, record.name),
    DataType: version.dataType,
  };
}

/** A parameter without its value, as DescribeParameters answers it. */
export function metadataView(record: ParameterRecord, version: ParameterVersion, scope: Scope): ParameterMetadata {
  return {
    Name: record.name,
    ARN: parameterArn(scope.region, scope.accountId, record.name),
    Type: version.type,
    ...(version.keyId && { KeyId: version.keyId }),
    LastModifiedDate: version.modifiedAtMs,
    LastModifiedUser: version.modifiedBy,
    ...(version.description && { Description: version.description }),
    ...(version.allowedPattern && { AllowedPattern: version.allowedPattern }),
    Version: version.version,
    Tier: version.tier,
    Policies: [],
    DataType: version.dataType,
  };
}

/** Parameters that AWS publishes in the Region: names of the newest AMIs. */
export function publicParameters(region: string): Parameter[] {
  return publicImageParameters(region).map(({ name, imageId, updatedAt }) => ({
    Name: name,
    Type: 'String',
    Value: imageId,
    Version: 1,
    LastModifiedDate: parseIsoTime(updatedAt) ?? 0,
    ARN: parameterArn(region, '', name),
    DataType: 'text',
  }));
}
