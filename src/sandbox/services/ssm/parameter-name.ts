import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import { checkConstraints, type Constraint } from '../../constraints.ts';

const maxLevels = 15;

/** Length of a name; its characters are checked by hand, with messages of their own. */
export const nameConstraint: Constraint = { isRequired: true, minLength: 1, maxLength: 2048 };

/** Checks the name of a parameter that is to be made. Throws AwsError. */
export function checkNewName(name: string): void {
  checkConstraints(validationErrors.validationException, [['name', name, nameConstraint]]);
  const bare = name.replace(/^\//, '').toLowerCase();
  if (bare.startsWith('aws')) throw new AwsError(ssmErrors.parameterNameReserved, { name });
  if (bare.startsWith('ssm') || !/^[A-Za-z0-9_.\-/]+$/.test(name)) {
    throw new AwsError(ssmErrors.parameterNameInvalid, {});
  }
  if (name.includes('/') && !name.startsWith('/')) throw new AwsError(ssmErrors.parameterNameNotQualified, {});
  if (name.endsWith('/') || name.includes('//')) throw new AwsError(ssmErrors.parameterNameInvalid, {});
  if (name.split('/').length - 1 > maxLevels) throw new AwsError(ssmErrors.hierarchyTooDeep, {});
}

/** `name`, `name:3` or `name:label`, or the ARN of any of them, taken apart. */
export function splitSelector(text: string): { name: string; selector?: string } {
  const arn = /^arn:aws:ssm:[^:]*:[^:]*:parameter(\/.+)$/.exec(text);
  const path = arn ? arn[1]! : text;
  const colon = path.indexOf(':');
  const plain = colon < 0 ? path : path.slice(0, colon);
  // The ARN of a parameter without slashes has one that its name lacks.
  const name = arn && !plain.slice(1).includes('/') ? plain.slice(1) : plain;
  return colon < 0 ? { name } : { name, selector: path.slice(colon) };
}

/** `arn:aws:ssm:REGION:ACCOUNT:parameter/name`; public parameters have no account. */
export function parameterArn(region: string, accountId: string, name: string): string {
  return `arn:aws:ssm:${region}:${accountId}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
}
