import type { HttpRequest } from '../../../core/http.ts';

/** Host name without port, and the port that the request goes to. */
export function hostAndPort(request: Pick<HttpRequest, 'host' | 'scheme'>): { host: string; port: number } {
  const match = /^(.*?)(?::(\d+))?$/.exec(request.host)!;
  return { host: match[1]!, port: match[2] ? Number(match[2]) : request.scheme === 'https' ? 443 : 80 };
}
