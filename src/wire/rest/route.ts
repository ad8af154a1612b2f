import { AwsError } from '../../core/errors/aws-error.ts';
import { wireErrors } from '../../core/errors/wire.ts';
import type { HttpRequest } from '../../core/http.ts';
import { parseForm } from '../query/form.ts';
import type { OperationModel, ServiceModel } from '../service-model.ts';
import { structureOf } from '../shapes.ts';
import { modelPathOf } from './s3-path.ts';
import { compileUri, matchPath, type UriTemplate } from './uri-template.ts';

interface Route {
  operation: OperationModel;
  method: string;
  template: UriTemplate;
  literalSegments: number;
  /** Query keys and headers without which the operation makes no sense: they tell PutObject and UploadPart apart. */
  requiredQuery: string[];
  requiredHeaders: string[];
}

const routesByService = new WeakMap<ServiceModel, Route[]>();

function compileRoute(service: ServiceModel, operation: OperationModel): Route {
  const template = compileUri(operation.http!.uri);
  const input = structureOf(service, operation.input);
  const required = (input.required ?? []).map((name) => input.members[name]!);
  return {
    operation,
    method: operation.http!.method,
    template,
    literalSegments: template.segments.filter((segment) => 'literal' in segment).length,
    requiredQuery: required.flatMap((member) => (member.httpQuery ? [member.httpQuery] : [])),
    requiredHeaders: required.flatMap((member) => (member.httpHeader ? [member.httpHeader.toLowerCase()] : [])),
  };
}

function routesOf(service: ServiceModel): Route[] {
  let routes = routesByService.get(service);
  if (!routes) {
    routes = Object.values(service.operations)
      .filter((operation) => operation.http)
      .map((operation) => compileRoute(service, operation));
    routesByService.set(service, routes);
  }
  return routes;
}

/** `x-id` only repeats the operation's name, and only some clients send it. */
const operationKey = 'x-id';

/** How well a route fits, or undefined when it does not. The highest wins. */
function rankOf(route: Route, path: string, query: ReadonlyMap<string, string>, request: HttpRequest) {
  if (route.method !== request.method || !matchPath(route.template, path)) return undefined;
  let literals = 0;
  for (const [name, value] of route.template.query) {
    const sent = query.get(name);
    if (name === operationKey && sent === undefined) continue;
    if (sent === undefined || (value !== '' && sent !== value)) return undefined;
    literals++;
  }
  const isMissing =
    route.requiredQuery.some((name) => !query.has(name)) ||
    route.requiredHeaders.some((name) => !(name in request.headers));
  const bound = route.requiredQuery.length + route.requiredHeaders.length;
  return (isMissing ? 0 : 1_000_000 + bound * 100) + route.literalSegments * 10_000 + literals * 100;
}

/** Parts of S3 that the model leaves out. Without this list, `GET /bucket?metadataTable` would list the bucket. */
const unmodelledSubresources = [
  'annotation',
  'annotations',
  'metadataConfiguration',
  'metadataTable',
  'select',
  'session',
  'torrent',
];

function notFound(service: ServiceModel, request: HttpRequest, path: string): AwsError {
  if (service.id === 's3') return new AwsError(wireErrors.methodNotAllowed, {});
  const parameters = { service: service.id, method: request.method.slice(0, 20), path: path.slice(0, 200) };
  return new AwsError(wireErrors.unknownPath, parameters);
}

/** The operation of a REST request, or the error that AWS answers when there is none. */
export function routeRest(service: ServiceModel, request: HttpRequest): OperationModel | AwsError {
  const form = parseForm(request.query);
  if (!form) return new AwsError(wireErrors.invalidArgument, {});
  const query = new Map(form);
  if (service.id === 's3' && unmodelledSubresources.some((name) => query.has(name))) {
    return new AwsError(wireErrors.s3NotImplemented, {});
  }
  const path = modelPathOf(service, request);
  let best: { route: Route; rank: number } | undefined;
  for (const route of routesOf(service)) {
    const rank = rankOf(route, path, query, request);
    if (rank !== undefined && (!best || rank > best.rank)) best = { route, rank };
  }
  return best ? best.route.operation : notFound(service, request, path);
}
