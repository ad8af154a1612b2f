import { AwsError } from '../core/errors/aws-error.ts';
import { commonErrors } from '../core/errors/common.ts';
import { wireErrors } from '../core/errors/wire.ts';
import type { HttpRequest } from '../core/http.ts';
import { parseAwsHost, type AwsHost } from './detection/aws-host.ts';
import { credentialScopeOf, type CredentialScope } from './detection/credential-scope.ts';
import {
  serviceByEndpointPrefix,
  serviceBySigningName,
  serviceByTarget,
  serviceByVersion,
  unknownService,
} from './detection/find-service.ts';
import { serviceModels } from './models.ts';
import { formOf } from './query/query-request.ts';
import { routeRest } from './rest/route.ts';
import type { OperationModel, ProtocolName, ServiceModel } from './service-model.ts';

interface Origin {
  service: ServiceModel;
  protocol: ProtocolName;
  region: string;
  /** Undefined when the request is not signed. */
  accessKeyId: string | undefined;
}

/** A request whose operation is known. */
export interface Detected extends Origin {
  kind: 'detected';
  operation: OperationModel;
}

/** A request that names no operation we know; `error` is what to answer, in `protocol`. */
export interface DetectionFailure extends Origin {
  kind: 'failure';
  error: AwsError;
}

const defaultRegion = 'us-east-1';

function regionOf(scope: CredentialScope | undefined, host: AwsHost | undefined): string {
  const region = scope?.region ?? host?.region ?? defaultRegion;
  return region === 'aws-global' ? defaultRegion : region;
}

function finish(
  origin: Origin,
  name: string,
  notFound: (parameters: { operation: string; service: string }) => AwsError,
): Detected | DetectionFailure {
  const { service } = origin;
  const operation = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
  if (operation) return { kind: 'detected', operation, ...origin };
  return { kind: 'failure', error: notFound({ operation: name.slice(0, 100), service: service.id }), ...origin };
}

const unknownOperation = (parameters: { operation: string; service: string }) =>
  new AwsError(wireErrors.unknownOperation, parameters);
const unknownAction = (parameters: { operation: string; service: string }) =>
  new AwsError(commonErrors.notImplemented, parameters);

type Known = Pick<Origin, 'region' | 'accessKeyId'>;

/** `X-Amz-Target: AmazonSSM.GetParameter` */
function detectTarget(target: string, request: HttpRequest, known: Known): Detected | DetectionFailure {
  const dot = target.lastIndexOf('.');
  const prefix = target.slice(0, Math.max(dot, 0));
  const service = serviceByTarget(prefix) ?? unknownService(prefix.slice(0, 100));
  const isVersion1_0 = request.headers['content-type']?.includes('json-1.0') ?? false;
  const protocol = isVersion1_0 ? 'awsJson1_0' : 'awsJson1_1';
  return finish({ service, protocol, ...known }, target.slice(dot + 1), unknownOperation);
}

const rpcPath = /^\/service\/([\w.-]+)\/operation\/(\w+)$/;

function detectRpc(request: HttpRequest, known: Known): Detected | DetectionFailure {
  const [, prefix = '', operation = ''] = rpcPath.exec(request.path) ?? [];
  // Some clients send the service's short name instead of its target.
  const service = serviceByTarget(prefix.split('.').at(-1)!) ?? unknownService(prefix);
  return finish({ service, protocol: 'rpcv2Cbor', ...known }, operation, unknownOperation);
}

function isForm(request: HttpRequest): boolean {
  const isPostedForm =
    request.method === 'POST' &&
    request.path === '/' &&
    (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return isPostedForm || /(?:^|&)Action=/.test(request.query);
}

function detectQuery(
  request: HttpRequest,
  known: Known,
  candidate: ServiceModel | undefined,
  name: string,
): Detected | DetectionFailure {
  const form = formOf(request);
  const parameters = new Map(form);
  const service = candidate ?? serviceByVersion(parameters.get('Version') ?? '') ?? unknownService(name);
  const protocol: ProtocolName = service.protocols.includes('ec2Query') ? 'ec2Query' : 'awsQuery';
  const origin: Origin = { service, protocol, ...known };
  if (!form) return { kind: 'failure', error: new AwsError(wireErrors.malformedQueryString, {}), ...origin };
  const action = parameters.get('Action');
  if (!action) return { kind: 'failure', error: new AwsError(wireErrors.missingAction, {}), ...origin };
  return finish(origin, action, unknownAction);
}

function speaksQuery(service: ServiceModel): boolean {
  return service.protocols.some((protocol) => protocol === 'ec2Query' || protocol === 'awsQuery');
}

function detectRest(request: HttpRequest, known: Known, service: ServiceModel): Detected | DetectionFailure {
  const protocol = service.protocols.includes('restJson') ? 'restJson' : 'restXml';
  const routed = routeRest(service, request);
  const origin: Origin = { service, protocol, ...known };
  if (routed instanceof AwsError) return { kind: 'failure', error: routed, ...origin };
  return { kind: 'detected', operation: routed, ...origin };
}

function speaksRest(service: ServiceModel): boolean {
  return service.protocols.some((protocol) => protocol === 'restJson' || protocol === 'restXml');
}

/**
 * Finds out which operation of which service a request asks for, and in which protocol: from its target header, the
 * credential scope of its signature, its form, its host; what nothing else claims is S3's. Never throws.
 */
export function detectRequest(request: HttpRequest): Detected | DetectionFailure {
  const scope = credentialScopeOf(request);
  const host = parseAwsHost(request.host);
  const known: Known = { region: regionOf(scope, host), accessKeyId: scope?.accessKeyId };
  const target = request.headers['x-amz-target'];
  if (target) return detectTarget(target, request, known);
  if (request.headers['smithy-protocol'] === 'rpc-v2-cbor') return detectRpc(request, known);
  const name = scope?.signingName ?? host?.endpointPrefix;
  const service =
    (scope?.signingName ? serviceBySigningName(scope.signingName) : undefined) ??
    (host ? serviceByEndpointPrefix(host.endpointPrefix) : undefined);
  const isQuery = service ? speaksQuery(service) : isForm(request);
  if (isQuery) return detectQuery(request, known, service, name ?? 'unknown');
  if (service && speaksRest(service)) return detectRest(request, known, service);
  if (service) return finish({ service, protocol: service.protocol, ...known }, '', unknownOperation);
  if (name !== undefined && name !== 's3') {
    const parameters = { service: name, method: request.method, path: request.path.slice(0, 200) };
    const error = new AwsError(wireErrors.unknownPath, parameters);
    return { kind: 'failure', service: unknownService(name), protocol: 'restJson', ...known, error };
  }
  return detectRest(request, known, serviceModels.get('s3')!);
}
