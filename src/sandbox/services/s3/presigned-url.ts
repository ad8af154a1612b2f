import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import type { HttpRequest } from '../../../core/http.ts';
import { epochMsOf, formatIsoTime } from '../../../core/iso-time.ts';

const maxLifetimeSeconds = 604_800;

/** Epoch milliseconds of `20261121T103000Z`. */
function momentOf(date: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return epochMsOf({ year, month, day, hour, minute, second, millisecond: 0 });
}

/**
 * Throws AccessDenied (Request has expired) when a presigned URL is no longer good, and
 * AuthorizationQueryParametersError when it was made for more than a week. Other requests pass.
 */
export function checkPresignedUrl({ query }: HttpRequest, nowMs: number): void {
  const parameter = (name: string) => new RegExp(`(?:^|&)${name}=([^&]*)`).exec(query)?.[1];
  const signedAtMs = momentOf(parameter('X-Amz-Date') ?? '');
  const lifetimeSeconds = parameter('X-Amz-Expires');
  if (signedAtMs === undefined || lifetimeSeconds === undefined) return;
  if (Number(lifetimeSeconds) > maxLifetimeSeconds) throw new AwsError(s3AccessErrors.presignedTooLong, {});
  const expiresAtMs = signedAtMs + Number(lifetimeSeconds) * 1000;
  if (nowMs < expiresAtMs) return;
  throw new AwsError(
    s3AccessErrors.requestExpired,
    {},
    {
      'X-Amz-Expires': lifetimeSeconds,
      Expires: formatIsoTime(expiresAtMs, 'never'),
      ServerTime: formatIsoTime(nowMs, 'never'),
    },
  );
}
