import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { emptyBody, type HttpRequest, type HttpResponse } from '../../../core/http.ts';
import type { CORSRule } from '../../../wire/generated/s3.ts';
import type { World } from '../../world.ts';
import { findBucketOfRequest } from './bucket-of-request.ts';

/** Patterns have one `*` at most. */
function matches(pattern: string, text: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

/** Header names that a preflight request asks for, in lower case. */
function askedHeaders({ headers }: HttpRequest): string[] {
  return (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

function fittingRule(
  rules: readonly CORSRule[],
  wanted: { origin: string; method: string; headers: readonly string[] },
): CORSRule | undefined {
  return rules.find(
    ({ AllowedOrigins: origins, AllowedMethods: methods, AllowedHeaders: allowed = [] }) =>
      origins.some((pattern) => matches(pattern, wanted.origin)) &&
      methods.includes(wanted.method) &&
      wanted.headers.every((name) => allowed.some((pattern) => matches(pattern.toLowerCase(), name))),
  );
}

function ruleHeaders(rule: CORSRule, origin: string): Record<string, string> {
  const isForAll = rule.AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': isForAll ? '*' : origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(rule.ExposeHeaders?.length && { 'access-control-expose-headers': rule.ExposeHeaders.join(', ') }),
    ...(rule.MaxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.MaxAgeSeconds) }),
    ...(!isForAll && { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** The answer to a browser's preflight request; undefined for other requests. Throws AccessForbidden. */
export function answerPreflight(request: HttpRequest, world: World): HttpResponse | undefined {
  if (request.method !== 'OPTIONS') return undefined;
  const { origin, 'access-control-request-method': method } = request.headers;
  if (!origin || !method) throw new AwsError(s3AccessErrors.preflightIncomplete, {});
  const found = findBucketOfRequest(request, world);
  const members = { Method: method, ResourceType: found?.key ? 'OBJECT' : 'BUCKET' };
  const rules = found?.bucket.cors?.CORSRules;
  if (!rules) throw new AwsError(s3AccessErrors.corsNotEnabled, {}, members);
  const headers = askedHeaders(request);
  const rule = fittingRule(rules, { origin, method, headers });
  if (!rule) throw new AwsError(s3AccessErrors.corsForbidden, {}, members);
  const allowed = headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') };
  return { status: 200, headers: { ...ruleHeaders(rule, origin), ...allowed }, body: emptyBody };
}

/** The CORS headers of the answer to a request that a page of another origin made. */
export function corsHeaders(request: HttpRequest, world: World): Record<string, string> {
  const { origin } = request.headers;
  if (!origin || request.method === 'OPTIONS') return {};
  const rules = findBucketOfRequest(request, world)?.bucket.cors?.CORSRules ?? [];
  const rule = fittingRule(rules, { origin, method: request.method, headers: [] });
  return rule ? ruleHeaders(rule, origin) : {};
}
