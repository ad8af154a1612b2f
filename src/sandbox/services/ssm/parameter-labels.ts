import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import type { SsmOperations } from '../../../wire/generated/ssm.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { currentVersion, findRecord, type ParameterRecord, type ParameterVersion } from './parameter-record.ts';

const labelPattern = /^(?!aws|ssm|\d)[A-Za-z0-9_.-]{1,100}$/i;

function find(name: string, number: number | undefined, scope: Scope): [ParameterRecord, ParameterVersion] {
  const record = findRecord(scope, name);
  if (!record) throw new AwsError(ssmErrors.parameterNotFound, {});
  if (number === undefined) return [record, currentVersion(record)];
  const version = record.versions.find((candidate) => candidate.version === number);
  if (!version) throw new AwsError(ssmErrors.parameterVersionNotFound, { version: number, name });
  return [record, version];
}

export const parameterLabelHandlers: Handlers<SsmOperations> = {
  LabelParameterVersion: (input, context) => {
    const [record, version] = find(input.Name, input.ParameterVersion, context);
    const valid = input.Labels.filter((label) => labelPattern.test(label));
    // A label belongs to one version: it moves.
    for (const other of record.versions) other.labels = other.labels.filter((label) => !valid.includes(label));
    version.labels = [...version.labels, ...valid];
    return {
      InvalidLabels: input.Labels.filter((label) => !valid.includes(label)),
      ParameterVersion: version.version,
    };
  },

  UnlabelParameterVersion: (input, context) => {
    const [, version] = find(input.Name, input.ParameterVersion, context);
    const removed = input.Labels.filter((label) => version.labels.includes(label));
    version.labels = version.labels.filter((label) => !removed.includes(label));
    return { RemovedLabels: removed, InvalidLabels: input.Labels.filter((label) => !removed.includes(label)) };
  },
};
