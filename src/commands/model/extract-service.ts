import type {
  HttpBinding,
  OperationModel,
  PaginatorModel,
  ServiceModel,
  Shape,
  StructureShape,
} from '../../wire/service-model.ts';
import { ShapeCollector } from './extract-shapes.ts';
import type { SdkPackage } from './sdk-package.ts';
import { readTraits, schemaKind, type SchemaRef, type Traits } from './sdk-schema.ts';
import type { ServiceSelection } from './selection.ts';

/** S3's only output that is one element without a wrapper (trait `s3UnwrappedXmlOutput`, which schemas lack). */
const unwrappedOutputs = new Set(['s3:GetBucketLocation']);

function sorted<T>(entries: Iterable<[string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The SDK moves S3's bucket into the host and drops its label: bring it back. */
function restoreBucketLabel(uri: string, input: StructureShape | undefined): string {
  const isDropped = input?.members.Bucket?.httpLabel && !uri.includes('{Bucket}');
  if (!isDropped) return uri;
  return uri === '/' || uri.startsWith('/?') ? `/{Bucket}${uri.slice(1)}` : `/{Bucket}${uri}`;
}

function httpOf(traits: Traits, input: StructureShape | undefined): { http?: HttpBinding } {
  if (!traits.http) return {};
  const [method, uri, status] = traits.http as [string, string, number];
  return { http: { method, uri: restoreBucketLabel(uri, input), status } };
}

/** Output members that are lists: what the AWS CLI adds up over pages. */
function listMembers(output: StructureShape, shapes: ReadonlyMap<string, Shape>): string[] {
  return Object.entries(output.members)
    .filter(([, member]) => shapes.get(member.shape)?.type === 'list')
    .map(([name]) => name);
}

function paginatorOf(
  tokens: readonly string[] | undefined,
  output: StructureShape | undefined,
  shapes: ReadonlyMap<string, Shape>,
): { paginate?: PaginatorModel } {
  const [inputToken, outputToken, pageSize] = tokens ?? [];
  if (!inputToken || !outputToken || !output) return {};
  const resultKeys = listMembers(output, shapes);
  return { paginate: { inputToken, outputToken, ...(pageSize ? { pageSize } : {}), resultKeys } };
}

/** The SDK adds a base class to each service's errors, which never travels on the wire. */
function isModelledError(schema: readonly unknown[] | undefined): boolean {
  return schema?.[0] === schemaKind.error && !String(schema[1]).startsWith('smithy.ts.sdk.synthetic');
}

function extractOperation(
  name: string,
  options: { sdk: SdkPackage; collector: ShapeCollector; selection: ServiceSelection },
): OperationModel {
  const { sdk, collector, selection } = options;
  const schema = sdk.schemas.get(name);
  if (!schema || schema[0] !== schemaKind.operation) throw new Error(`${sdk.name} has no operation ${name}`);
  const traits = readTraits(schema[3]);
  const input = collector.addStructure(schema[4] as SchemaRef);
  const output = collector.addStructure(schema[5] as SchemaRef);
  const structure = (key: string | undefined) =>
    key === undefined ? undefined : (collector.shapes.get(key) as StructureShape);
  const errors = sdk
    .documentedErrors(name)
    .filter((error) => isModelledError(sdk.schemas.get(error)))
    .map((error) => collector.addStructure(sdk.schemas.get(error)!)!);
  const [hostPrefix] = (traits.endpoint ?? []) as [string?];
  return {
    name,
    ...(input ? { input } : {}),
    ...(output ? { output } : {}),
    ...httpOf(traits, structure(input)),
    ...(errors.length > 0 ? { errors } : {}),
    ...paginatorOf(sdk.paginators.get(name), structure(output), collector.shapes),
    ...(hostPrefix ? { hostPrefix } : {}),
    ...(unwrappedOutputs.has(`${selection.id}:${name}`) ? { unwrappedOutput: true as const } : {}),
  };
}

function operationNames(sdk: SdkPackage, selection: ServiceSelection): string[] {
  if (selection.operations !== 'all') return [...selection.operations].sort();
  const except = new Set(selection.except);
  return [...sdk.schemas]
    .filter(([name, schema]) => schema[0] === schemaKind.operation && !except.has(name))
    .map(([name]) => name)
    .sort();
}

/** Extracts one service's model from its SDK package. Same package, same result, to the byte. */
export function extractService(sdk: SdkPackage, selection: ServiceSelection): ServiceModel {
  const collector = new ShapeCollector(sdk);
  const names = operationNames(sdk, selection);
  const operations = names.map((name): [string, OperationModel] => [
    name,
    extractOperation(name, { sdk, collector, selection }),
  ]);
  const { settings } = sdk;
  const xmlNamespace = settings.xmlNamespace ?? selection.xmlNamespace;
  return {
    id: selection.id,
    sdkId: settings.serviceId,
    signingName: settings.signingName,
    endpointPrefix: selection.endpointPrefix,
    ...(selection.globalEndpoint ? { globalEndpoint: selection.globalEndpoint } : {}),
    apiVersion: settings.version,
    protocol: selection.protocol,
    protocols: selection.protocols,
    targetPrefix: settings.serviceTarget,
    ...(xmlNamespace ? { xmlNamespace } : {}),
    ...(settings.awsQueryCompatible ? { awsQueryCompatible: true as const } : {}),
    source: `${sdk.name} ${sdk.version}`,
    operations: Object.fromEntries(operations),
    shapes: sorted(collector.shapes),
    waiters: sorted([...sdk.waiters].filter(([, waiter]) => names.includes(waiter.operation))),
  };
}
