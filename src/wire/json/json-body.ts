import { AwsError } from '../../core/errors/aws-error.ts';
import { wireErrors } from '../../core/errors/wire.ts';
import { MalformedValue } from '../malformed-value.ts';
import { decodeText } from '../text.ts';

/** The value of a JSON body; an empty body is an empty object. Undefined when it is not JSON. */
export function readJson(body: Uint8Array): unknown {
  const text = decodeText(body);
  if (text === undefined) return undefined;
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Runs `read`, turning what does not fit into AWS's SerializationException. */
export function orSerializationException<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedValue) {
      throw new AwsError(wireErrors.serializationException, { detail: error.detail });
    }
    throw error;
  }
}
