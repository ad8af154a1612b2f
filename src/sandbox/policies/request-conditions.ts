import type { HttpRequest } from '../../core/http.ts';
import { internetClientAddress } from '../dataplane/reachability.ts';
import type { Caller } from '../service.ts';
import type { ConditionValues } from './policy-conditions.ts';

/** At AWS's own hosts the scheme counts; at the sandbox's endpoint plain HTTP stands for AWS's HTTPS. */
function isSecure({ scheme, host }: HttpRequest): boolean {
  return scheme === 'https' || !host.endsWith('.amazonaws.com');
}

/** What policies may ask about a request without credentials, by the lower-case names of condition keys. */
export function anonymousConditions(request: HttpRequest): ConditionValues {
  return {
    'aws:securetransport': String(isSecure(request)),
    'aws:sourceip': internetClientAddress,
    'aws:referer': request.headers.referer,
    'aws:useragent': request.headers['user-agent'],
  };
}

/** What policies may ask about a signed request, by the lower-case names of condition keys. */
export function conditionValuesOf(request: HttpRequest, caller: Caller): ConditionValues {
  return {
    ...anonymousConditions(request),
    'aws:principalarn': caller.arn,
    'aws:principalaccount': caller.accountId,
    'aws:userid': caller.userId,
  };
}
