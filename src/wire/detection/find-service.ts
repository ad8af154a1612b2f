import { serviceModels } from '../models.ts';
import type { ServiceModel } from '../service-model.ts';

/** Further signing names of S3's parts. */
const signingAliases: Record<string, string> = { s3express: 's3', 's3-object-lambda': 's3' };

/** Where services share a name (DynamoDB and its streams sign alike), the first one stands for it. */
function indexBy(key: (service: ServiceModel) => string): ReadonlyMap<string, ServiceModel> {
  return new Map([...serviceModels.values()].toReversed().map((service) => [key(service), service]));
}

const bySigningName = indexBy((service) => service.signingName);
const byTargetPrefix = indexBy((service) => service.targetPrefix);
const byEndpointPrefix = indexBy((service) => service.endpointPrefix);

const isQuery = (service: ServiceModel) =>
  service.protocols.includes('ec2Query') || service.protocols.includes('awsQuery');
const queryServices = [...serviceModels.values()].filter(isQuery);

/** By the service's name in a request's credential scope. */
export function serviceBySigningName(name: string): ServiceModel | undefined {
  return bySigningName.get(signingAliases[name] ?? name);
}

/** By the first part of X-Amz-Target, or the service's name in an RPC v2 path. */
export function serviceByTarget(prefix: string): ServiceModel | undefined {
  return byTargetPrefix.get(prefix);
}

/** By the first part of the host name, as in `ec2.ap-northeast-2.amazonaws.com`. */
export function serviceByEndpointPrefix(prefix: string): ServiceModel | undefined {
  return byEndpointPrefix.get(prefix);
}

/** Query requests carry the API version, which tells the query services apart. */
export function serviceByVersion(version: string): ServiceModel | undefined {
  return queryServices.find((service) => service.apiVersion === version);
}

/** Stands for a service that we have no model of, so that the answer has AWS's form. */
export function unknownService(name: string): ServiceModel {
  return {
    id: name,
    sdkId: name,
    signingName: name,
    endpointPrefix: name,
    apiVersion: '',
    protocol: 'awsJson1_1',
    protocols: [],
    targetPrefix: name,
    source: 'not modelled',
    operations: {},
    shapes: {},
    waiters: {},
  };
}
