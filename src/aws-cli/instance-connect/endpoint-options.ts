import { parameterError, parsingError } from '../cli-error.ts';
import { integerOf } from '../params/scalars.ts';
import { parseShorthand } from '../params/shorthand.ts';
import { ShorthandError } from '../params/shorthand-error.ts';
import { isRecord, type ValueRecord } from '../python/values.ts';

/** `--eice-options` of `aws ec2-instance-connect ssh`. */
export interface EndpointOptions {
  maxTunnelDuration?: number;
  endpointId?: string;
  dnsName?: string;
}

const keys = ['maxTunnelDuration', 'endpointId', 'dnsName'];

function readRecord(text: string): ValueRecord {
  try {
    const value: unknown = text.trim().startsWith('{') ? JSON.parse(text) : parseShorthand(text);
    if (isRecord(value as ValueRecord)) return value as ValueRecord;
  } catch (error) {
    if (error instanceof ShorthandError) throw parsingError('--eice-options', error.message);
  }
  throw parsingError('--eice-options', `Invalid JSON: ${text}`);
}

/** Reads the option's shorthand or JSON. Throws a CLI error (252). */
export function readEndpointOptions(text: string): EndpointOptions {
  const record = readRecord(text);
  const unknown = Object.keys(record).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw parameterError(
      `Parameter validation failed:\nUnknown parameter in input: "${unknown}", must be one of: ${keys.join(', ')}`,
    );
  }
  const { maxTunnelDuration, endpointId, dnsName } = record;
  return {
    ...(maxTunnelDuration !== undefined && { maxTunnelDuration: integerOf(String(maxTunnelDuration)) }),
    ...(endpointId !== undefined && { endpointId: String(endpointId) }),
    ...(dnsName !== undefined && { dnsName: String(dnsName) }),
  };
}

/** Throws a CLI error (252) for values that cannot be. */
export function checkEndpointOptions({ maxTunnelDuration, endpointId, dnsName }: EndpointOptions): void {
  if (dnsName && !endpointId) throw parameterError('When specifying dnsName, you must specify endpointId.');
  if (maxTunnelDuration !== undefined && (maxTunnelDuration < 1 || maxTunnelDuration > 3600)) {
    throw parameterError(
      'Invalid value specified for maxTunnelDuration. Value must be greater than 1 and less than 3600.',
    );
  }
  if (endpointId && !/^eice-[0-9a-zA-Z_]+$/.test(endpointId)) {
    throw parameterError(
      'The specified endpointId is invalid. Provide the full EC2 Instance Connect Endpoint ID in the form eice-xxxxxxxxxxxxxxxxx.',
    );
  }
  if (dnsName && !/^[0-9a-zA-Z.-]+$/.test(dnsName)) throw parameterError('The specified dnsName is invalid.');
}
