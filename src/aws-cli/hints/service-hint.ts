import { findAwsErrorHelp } from '../../core/errors/lookup.ts';
import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import { awsServiceFailures } from '../../core/messages/aws-service-failures.ts';
import type { MessageRow } from '../../core/messages/message.ts';

/** Codes of AWS, and the row that explains them whatever their wording. The first match counts. */
const rules: [RegExp, MessageRow][] = [
  [/^(?:ExpiredToken(?:Exception)?|RequestExpired)$/, awsServiceFailures.expiredKeys],
  [
    /^(?:AuthFailure|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|UnrecognizedClientException)$/,
    awsServiceFailures.unknownKeys,
  ],
  [/^(?:SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature)$/, awsServiceFailures.wrongSecret],
  [/^RequestTimeTooSkewed$/, awsServiceFailures.wrongClock],
  [/^(?:AccessDenied(?:Exception)?|UnauthorizedOperation|AuthorizationError|403)$/, awsServiceFailures.notAllowed],
  [/^(?:OptInRequired|PendingVerification|Blocked|SubscriptionRequiredException)$/, awsServiceFailures.notReady],
  [
    /^(?:Throttl|RequestThrottled|RequestLimitExceeded|TooManyRequests|SlowDown|ProvisionedThroughputExceeded)/,
    awsServiceFailures.throttled,
  ],
  [/LimitExceeded(?:Exception)?$|^TooManyBuckets$|QuotaExceeded/, awsServiceFailures.quota],
  [/^Insufficient\w*Capacity$/, awsServiceFailures.noCapacity],
  [/^(?:Internal(?:Error|Failure|ServerError)|ServiceUnavailable|Unavailable|50\d)/, awsServiceFailures.trouble],
  [/^(?:DependencyViolation|DeleteConflict|ResourceInUse(?:Exception)?)$/, awsServiceFailures.stillUsed],
  [/NotFound(?:Exception|Fault)?$|^NoSuch|^404$/, awsServiceFailures.notFound],
  [/AlreadyExists|Duplicate/, awsServiceFailures.alreadyThere],
];

/** Usual cause of a service's error and the way out, as one text; undefined when there is nothing to add. */
export function serviceHint(code: string, message: string): string | undefined {
  const help = findAwsErrorHelp(code, message);
  if (help) return `${help.cause} ${help.remedy}`;
  // `aws s3` asks for the object before it downloads it: an answer without a body.
  const isMissingKey = code === '404' && message.startsWith('Key "');
  const row = isMissingKey ? awsCliMessages.noSuchKey : rules.find(([pattern]) => pattern.test(code))?.[1];
  return row && `${row.text} ${row.remedy}`;
}
