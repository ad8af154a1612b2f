/**
 * An HTTP request as plain data, the same in a Worker and in Node.
 * `path` is still percent-encoded; `query` is the raw query string without '?'; header names are lower case.
 */
export interface HttpRequest {
  method: string;
  /** 'http' or 'https': matters to redirects and to the data plane, not to the gateway. */
  scheme: 'http' | 'https';
  /** Host with optional port, e.g. 'ec2.ap-northeast-2.amazonaws.com' or '127.0.0.1:4566'. */
  host: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** An HTTP response as plain data; header names are lower case. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

export const emptyBody = new Uint8Array(0);
