import { defineSlice, type Scope } from '../../slice.ts';

/** One version of a parameter. */
export interface ParameterVersion {
  version: number;
  type: 'String' | 'StringList' | 'SecureString';
  value: string;
  description?: string;
  allowedPattern?: string;
  keyId?: string;
  tier: 'Standard' | 'Advanced' | 'Intelligent-Tiering';
  dataType: string;
  modifiedAtMs: number;
  modifiedBy: string;
  labels: string[];
}

/** A parameter of the account; the last version is the current one. */
export interface ParameterRecord {
  name: string;
  versions: ParameterVersion[];
  tags: Record<string, string>;
}

export interface SsmState {
  parameters: Record<string, ParameterRecord>;
}

/** Systems Manager's state in a Region. */
export const ssmState = defineSlice<SsmState>({
  service: 'ssm',
  per: 'region',
  initial: () => ({ parameters: {} }),
});

export function currentVersion(parameter: ParameterRecord): ParameterVersion {
  return parameter.versions.at(-1)!;
}

/** The parameter of that name, which may be any word, even `constructor`. */
export function findRecord(scope: Scope, name: string): ParameterRecord | undefined {
  const { parameters } = ssmState(scope);
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}
