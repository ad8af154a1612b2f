import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { Ec2Handler } from '../operation.ts';
import { ec2State } from '../state.ts';
import { findDefaultVpc } from '../vpcs/default-network.ts';

/** Attributes that never change; `default-vpc` is added. */
const fixedAttributes: readonly (readonly [name: string, value: string])[] = [
  ['vpc-max-security-groups-per-interface', '5'],
  ['max-instances', '20'],
  ['supported-platforms', 'VPC'],
  ['max-elastic-ips', '5'],
  ['vpc-max-elastic-ips', '5'],
];

export const describeAccountAttributes: Ec2Handler<'DescribeAccountAttributes'> = (input, context) => {
  const defaultVpcId = findDefaultVpc(ec2State(context))?.vpcId ?? 'none';
  const attributes = [...fixedAttributes, ['default-vpc', defaultVpcId] as const];
  for (const wanted of input.AttributeNames ?? []) {
    if (!attributes.some(([name]) => name === wanted)) {
      throw new AwsError(ec2Errors.invalidValue, {
        value: wanted,
        parameter: 'attributeName',
        reason: 'Unknown attribute.',
      });
    }
  }
  return {
    AccountAttributes: attributes
      .filter(([name]) => !input.AttributeNames?.length || input.AttributeNames.includes(name))
      .map(([name, value]) => ({ AttributeName: name, AttributeValues: [{ AttributeValue: value }] })),
  };
};
