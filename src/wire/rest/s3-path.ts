import type { HttpRequest } from '../../core/http.ts';
import { bucketOfHost } from '../detection/aws-host.ts';
import type { ServiceModel } from '../service-model.ts';

/** Path of a request as its model knows it: for S3 the bucket comes first, also when the client put it into the host. */
export function modelPathOf(service: ServiceModel, request: HttpRequest): string {
  if (service.id !== 's3') return request.path;
  const bucket = bucketOfHost(request.host);
  return bucket === undefined ? request.path : `/${bucket}${request.path}`;
}
