import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { Parameter, SsmOperations } from '../../../wire/generated/ssm.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { nameConstraint, splitSelector } from './parameter-name.ts';
import { currentVersion, findRecord, type ParameterRecord, type ParameterVersion } from './parameter-record.ts';
import { parameterView, publicParameters } from './parameter-view.ts';

/** The version that `:3` or `:label` selects; without a selector the current one. */
function selectVersion(record: ParameterRecord, selector: string | undefined): ParameterVersion | undefined {
  if (selector === undefined) return currentVersion(record);
  const text = selector.slice(1);
  return record.versions.find((version) => String(version.version) === text || version.labels.includes(text));
}

/** Throws ParameterNotFound or ParameterVersionNotFound. */
function findParameter(text: string, withDecryption: boolean | undefined, context: RequestContext): Parameter {
  const { name, selector } = splitSelector(text);
  if (name.startsWith('/aws/')) {
    const published = publicParameters(context.region).find((parameter) => parameter.Name === name);
    if (!published) throw new AwsError(ssmErrors.parameterNotFound, {});
    return published;
  }
  const record = findRecord(context, name);
  if (!record) throw new AwsError(ssmErrors.parameterNotFound, {});
  const version = selectVersion(record, selector);
  if (!version) throw new AwsError(ssmErrors.parameterVersionNotFound, { version: selector!.slice(1), name });
  return parameterView(record, version, { scope: context, withDecryption, selector });
}

const maxNames = 10;

export const getParameterHandlers: Handlers<SsmOperations> = {
  GetParameter: (input, context) => {
    checkConstraints(validationErrors.validationException, [['name', input.Name, nameConstraint]]);
    return { Parameter: findParameter(input.Name, input.WithDecryption, context) };
  },

  GetParameters: (input, context) => {
    checkConstraints(validationErrors.validationException, [
      ['names', input.Names, { isRequired: true, minLength: 1, maxLength: maxNames }],
    ]);
    const found: Parameter[] = [];
    const missing: string[] = [];
    for (const name of input.Names) {
      try {
        found.push(findParameter(name, input.WithDecryption, context));
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        missing.push(name);
      }
    }
    return { Parameters: found, InvalidParameters: missing };
  },
};
