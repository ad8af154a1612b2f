/** Why an account could not be read. Checks turn it into an `error` verdict, never into the learner's failure. */
export type CallFailureKind =
  | 'access-denied'
  | 'throttled'
  | 'expired-credentials'
  | 'invalid-credentials'
  | 'no-credentials'
  | 'network'
  | 'certificate'
  | 'not-implemented'
  | 'other';

/** A read that failed. `message` is AWS's own text. */
export class CallFailure extends Error {
  readonly kind: CallFailureKind;
  readonly action: string;
  readonly code: string;

  constructor(options: { kind: CallFailureKind; action: string; code: string; message: string }) {
    super(options.message);
    this.name = 'CallFailure';
    this.kind = options.kind;
    this.action = options.action;
    this.code = options.code;
  }
}

/** Codes as the services answer them (and as the SDK and Node name what happens before an answer). */
const kindsByCode: readonly [RegExp, CallFailureKind][] = [
  [/^(UnauthorizedOperation|AccessDenied|AccessDeniedException|OptInRequired)$/, 'access-denied'],
  [/^(RequestLimitExceeded|Throttling|ThrottlingException|ThrottledException|TooManyRequestsException)$/, 'throttled'],
  [/^(ExpiredToken|ExpiredTokenException|RequestExpired|TokenRefreshRequired)$/, 'expired-credentials'],
  [
    /^(AuthFailure|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidAccessKeyId)$/,
    'invalid-credentials',
  ],
  [/^(CredentialsProviderError|TokenProviderError|CredentialsError)$/, 'no-credentials'],
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ERR_PROXY_TUNNEL|TimeoutError|NetworkingError)$/,
    'network',
  ],
  [/^(SELF_SIGNED_CERT|DEPTH_ZERO_SELF|UNABLE_TO_(GET|VERIFY)|CERT_|ERR_TLS_)/, 'certificate'],
  [/^InvalidAction$/, 'not-implemented'],
];

function codeOf(error: Error): string {
  const { code, Code } = error as { code?: unknown; Code?: unknown };
  if (typeof code === 'string') return code;
  return typeof Code === 'string' && error.name === 'Error' ? Code : error.name;
}

/** Classifies whatever an SDK client threw. SSO sessions that ran out are named by the SDK in the message only. */
export function toCallFailure(action: string, error: unknown): CallFailure {
  if (error instanceof CallFailure) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = codeOf(cause);
  const kind = kindsByCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
  const isExpired = kind === 'no-credentials' && /expired/i.test(cause.message);
  return new CallFailure({ kind: isExpired ? 'expired-credentials' : kind, action, code, message: cause.message });
}
