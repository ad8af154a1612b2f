import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { PutParameterRequest, SsmOperations } from '../../../wire/generated/ssm.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { checkNewName } from './parameter-name.ts';
import {
  currentVersion,
  findRecord,
  ssmState,
  type ParameterRecord,
  type ParameterVersion,
} from './parameter-record.ts';
import { mergeTags } from './parameter-tags.ts';

const types = ['String', 'StringList', 'SecureString'] as const;
const tiers = ['Standard', 'Advanced', 'Intelligent-Tiering'] as const;
const maxStandardLength = 4096;
/** Parameter Store keeps the last hundred versions. */
const maxVersions = 100;

function checkInput(input: PutParameterRequest, existing: ParameterRecord | undefined): void {
  checkNewName(input.Name);
  checkConstraints(validationErrors.validationException, [
    ['value', input.Value, { isRequired: true, minLength: 1 }],
    ['type', input.Type, { values: types }],
    ['tier', input.Tier, { values: tiers }],
    ['description', input.Description, { maxLength: 1024 }],
    ['allowedPattern', input.AllowedPattern, { maxLength: 1024 }],
  ]);
  if (input.Overwrite && input.Tags) throw new AwsError(ssmErrors.tagsWithOverwrite, {});
  if (existing && !input.Overwrite) throw new AwsError(ssmErrors.parameterAlreadyExists, {});
  if (!existing && !input.Type) throw new AwsError(ssmErrors.typeRequired, {});
  if ((input.Tier ?? 'Standard') === 'Standard' && input.Value.length > maxStandardLength) {
    throw new AwsError(ssmErrors.valueTooLong, {});
  }
}

function checkValue(value: string, pattern: string | undefined, dataType: string): void {
  if (dataType === 'aws:ec2:image' && !/^ami-[0-9a-f]{8,17}$/.test(value)) {
    throw new AwsError(ssmErrors.invalidImageValue, { value });
  }
  if (pattern === undefined) return;
  let regExp: RegExp;
  try {
    regExp = new RegExp(pattern);
  } catch {
    throw new AwsError(ssmErrors.invalidAllowedPattern, {});
  }
  if (!regExp.test(value)) throw new AwsError(ssmErrors.patternMismatch, { pattern });
}

function newVersion(
  input: PutParameterRequest,
  before: ParameterVersion | undefined,
  context: RequestContext,
): ParameterVersion {
  const type = (input.Type as ParameterVersion['type'] | undefined) ?? before!.type;
  const description = input.Description ?? before?.description;
  const allowedPattern = input.AllowedPattern ?? before?.allowedPattern;
  const dataType = input.DataType ?? before?.dataType ?? 'text';
  checkValue(input.Value, allowedPattern, dataType);
  return {
    version: (before?.version ?? 0) + 1,
    type,
    value: input.Value,
    ...(description && { description }),
    ...(allowedPattern && { allowedPattern }),
    ...(type === 'SecureString' && { keyId: input.KeyId ?? 'alias/aws/ssm' }),
    tier: (input.Tier as ParameterVersion['tier'] | undefined) ?? before?.tier ?? 'Standard',
    dataType,
    modifiedAtMs: context.nowMs,
    modifiedBy: context.caller.arn,
    labels: [],
  };
}

export const putParameterHandlers: Handlers<SsmOperations> = {
  PutParameter: (input, context) => {
    const { parameters } = ssmState(context);
    const existing = findRecord(context, input.Name);
    checkInput(input, existing);
    const version = newVersion(input, existing && currentVersion(existing), context);
    const record = existing ?? { name: input.Name, versions: [], tags: {} };
    record.tags = mergeTags(record.tags, input.Tags);
    record.versions = [...record.versions, version].slice(-maxVersions);
    parameters[input.Name] = record;
    return { Version: version.version, Tier: version.tier };
  },

  DeleteParameter: (input, context) => {
    const { parameters } = ssmState(context);
    if (!findRecord(context, input.Name)) throw new AwsError(ssmErrors.parameterNotFound, {});
    delete parameters[input.Name];
    return {};
  },

  DeleteParameters: (input, context) => {
    checkConstraints(validationErrors.validationException, [
      ['names', input.Names, { isRequired: true, minLength: 1, maxLength: 10 }],
    ]);
    const { parameters } = ssmState(context);
    const deleted = input.Names.filter((name) => findRecord(context, name));
    for (const name of deleted) delete parameters[name];
    return {
      DeletedParameters: deleted,
      InvalidParameters: input.Names.filter((name) => !deleted.includes(name)),
    };
  },
};
