import { decodeBase64 } from '../../../../core/base64.ts';
import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';

const maxUserDataBytes = 16_384;

/** Checks user data as it is sent: base64, at most 16 KiB once decoded. */
export function checkedUserData(base64: string): string {
  const bytes = decodeBase64(base64);
  if (!bytes) throw new AwsError(ec2LaunchErrors.userDataNotBase64, {});
  if (bytes.length > maxUserDataBytes) throw new AwsError(ec2LaunchErrors.userDataTooLong, {});
  return base64;
}
