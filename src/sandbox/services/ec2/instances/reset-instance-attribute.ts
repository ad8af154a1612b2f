import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { ResetInstanceAttributeRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { modifyInstanceAttribute } from './modify-instance-attribute.ts';

/** ResetInstanceAttribute: of today's instances only `sourceDestCheck` has a default to go back to. */
export function resetInstanceAttribute(
  input: ResetInstanceAttributeRequest,
  context: RequestContext,
): Record<string, never> {
  if (input.Attribute !== 'sourceDestCheck') {
    const reason = 'Valid values: kernel | ramdisk | sourceDestCheck';
    throw new AwsError(ec2Errors.invalidValue, { value: input.Attribute, parameter: 'attribute', reason });
  }
  return modifyInstanceAttribute({ InstanceId: input.InstanceId, SourceDestCheck: { Value: true } }, context);
}
