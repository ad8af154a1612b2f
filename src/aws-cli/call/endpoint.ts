import type { ServiceModel } from '../../wire/service-model.ts';
import { generalError } from '../cli-error.ts';
import { quote } from '../python/repr.ts';

/** Where requests go and which Region signs them. */
export interface Endpoint {
  scheme: 'http' | 'https';
  host: string;
  /** Path before each request's own, without a slash at its end. */
  basePath: string;
  signingRegion: string;
}

/** The endpoint of a service: the given URL, or AWS's own host for the Region. Throws a CLI error (255). */
export function endpointOf(service: ServiceModel, region: string, endpointUrl: string | undefined): Endpoint {
  const signingRegion = service.globalEndpoint?.signingRegion ?? region;
  if (!/^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{0,63}(?<!-)$/.test(region)) {
    throw generalError(`Provided region_name ${quote(region)} doesn't match a supported format.`);
  }
  if (endpointUrl !== undefined) return { ...parseEndpointUrl(endpointUrl), signingRegion };
  const host = service.globalEndpoint?.host ?? `${service.endpointPrefix}.${region}.amazonaws.com`;
  return { scheme: 'https', host, basePath: '', signingRegion };
}

function parseEndpointUrl(text: string): Omit<Endpoint, 'signingRegion'> {
  const match = /^(https?):\/\/([^/?#]+)([^?#]*)$/i.exec(text);
  if (!match) throw generalError(`Invalid endpoint: ${text}`);
  const [, scheme = '', host = '', path = ''] = match;
  return { scheme: scheme.toLowerCase() as 'http' | 'https', host, basePath: path.replace(/\/+$/, '') };
}

/** The URL as it stands in error messages. */
export function endpointText({ scheme, host, basePath }: Endpoint, path: string, query: string): string {
  return `${scheme}://${host}${basePath}${path}${query === '' ? '' : `?${query}`}`;
}
