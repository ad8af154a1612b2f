import { AwsError } from '../../core/errors/aws-error.ts';
import type { HttpRequest, HttpResponse } from '../../core/http.ts';
import { detectRequest } from '../detect.ts';
import { protocols } from '../protocols.ts';

/** Answers a request as a gateway without services would: an error, or the empty output. */
export function answer(request: HttpRequest): HttpResponse {
  const detected = detectRequest(request);
  const protocol = protocols[detected.protocol];
  const fail = (error: AwsError) =>
    protocol.serializeError(detected, { ...error, ...error.row, message: error.message }, 'r');
  if (detected.kind === 'failure') return fail(detected.error);
  try {
    protocol.parseRequest(detected, request);
    return protocol.serializeResponse(detected, {}, 'r');
  } catch (error) {
    if (error instanceof AwsError) return fail(error);
    throw error;
  }
}
