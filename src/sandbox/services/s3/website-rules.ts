import type { HttpRequest } from '../../../core/http.ts';
import type { RoutingRule, WebsiteConfiguration } from '../../../wire/generated/s3.ts';

function applies({ Condition: condition }: RoutingRule, key: string, errorStatus: number | undefined): boolean {
  const { KeyPrefixEquals: prefix, HttpErrorCodeReturnedEquals: code } = condition ?? {};
  const isForStatus = code === undefined ? errorStatus === undefined : Number(code) === errorStatus;
  return isForStatus && key.startsWith(prefix ?? '');
}

function targetKey({ Condition: condition, Redirect: redirect }: RoutingRule, key: string): string {
  if (redirect?.ReplaceKeyWith !== undefined) return redirect.ReplaceKeyWith;
  const prefix = redirect?.ReplaceKeyPrefixWith;
  return prefix === undefined ? key : prefix + key.slice((condition?.KeyPrefixEquals ?? '').length);
}

/**
 * Where a website's rules send a request for `key` on to; undefined when none applies. Rules without an error code are
 * asked before the object is looked up (no `errorStatus`), the others once that has failed.
 */
export function routedRequest(
  website: WebsiteConfiguration,
  request: HttpRequest,
  wanted: { key: string; errorStatus?: number },
): { status: number; location: string } | undefined {
  const { key, errorStatus } = wanted;
  const rule = website.RoutingRules?.find((candidate) => applies(candidate, key, errorStatus));
  if (!rule) return undefined;
  const { HostName: host = request.host, Protocol: protocol, HttpRedirectCode: code } = rule.Redirect ?? {};
  const path = targetKey(rule, key).split('/').map(encodeURIComponent).join('/');
  return { status: Number(code ?? 301), location: `${protocol ?? request.scheme}://${host}/${path}` };
}
