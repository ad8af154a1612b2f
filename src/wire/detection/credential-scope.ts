import type { HttpRequest } from '../../core/http.ts';

/** What a signature says about its request. */
export interface CredentialScope {
  accessKeyId: string;
  region?: string;
  /** Signing name of the service, e.g. 'monitoring'. */
  signingName?: string;
}

const credential = /([^/=,\s]+)\/\d{8}\/([^/,\s]*)\/([^/,\s]+)\/aws4_request/;

function fromCredential(text: string): CredentialScope | undefined {
  const match = credential.exec(text);
  if (!match) return undefined;
  const [, accessKeyId, region, signingName] = match;
  return { accessKeyId: accessKeyId!, ...(region ? { region } : {}), signingName: signingName! };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads the credential scope of a Signature Version 4 header or presigned URL, or the key of a Version 2 signature. */
export function credentialScopeOf(request: HttpRequest): CredentialScope | undefined {
  const { authorization } = request.headers;
  if (authorization?.startsWith('AWS4-')) return fromCredential(authorization.slice(0, 2048));
  const version2 = /^AWS ([^:\s]+):/.exec(authorization ?? '');
  if (version2) return { accessKeyId: version2[1]!, signingName: 's3' };
  const presigned = /(?:^|&)X-Amz-Credential=([^&]+)/.exec(request.query);
  if (presigned) return fromCredential(decoded(presigned[1]!));
  const oldKey = /(?:^|&)AWSAccessKeyId=([^&]+)/.exec(request.query);
  return oldKey ? { accessKeyId: decoded(oldKey[1]!) } : undefined;
}
