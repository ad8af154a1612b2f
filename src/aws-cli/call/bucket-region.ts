import type { HttpResponse } from '../../core/http.ts';
import type { ServiceModel } from '../../wire/service-model.ts';
import type { Endpoint } from './endpoint.ts';

const redirectingStatuses = new Set([301, 307, 400]);

/** Where to ask again when S3 answered that the bucket is in another Region; undefined when it did not. */
export function endpointOfBucketRegion(
  service: ServiceModel,
  endpoint: Endpoint,
  response: HttpResponse,
): Endpoint | undefined {
  const region = response.headers['x-amz-bucket-region'];
  if (service.id !== 's3' || !redirectingStatuses.has(response.status)) return undefined;
  if (region === undefined || region === endpoint.signingRegion) return undefined;
  const ownHost = `${service.endpointPrefix}.${endpoint.signingRegion}.amazonaws.com`;
  const host = endpoint.host === ownHost ? `${service.endpointPrefix}.${region}.amazonaws.com` : endpoint.host;
  return { ...endpoint, host, signingRegion: region };
}
