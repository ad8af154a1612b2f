import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { choicesOf } from '../../aws-cli/model/choices.ts';
import { memberOrder } from '../../aws-cli/model/member-order.ts';
import { minimumOf } from '../../aws-cli/model/minimums.ts';
import { paginationOf } from '../../aws-cli/model/pagination.ts';
import { waiterRules } from '../../aws-cli/model/waiter-rules.ts';
import type { Member, OperationModel, ServiceModel, Shape } from '../../wire/service-model.ts';

type Json = Record<string, unknown>;

const simpleTypes: Record<string, string> = {
  string: 'string',
  boolean: 'boolean',
  blob: 'blob',
  timestamp: 'timestamp',
};

/**
 * Writes an EC2-protocol model in the form that the real AWS CLI reads from the folder in AWS_DATA_PATH, so that an older
 * CLI judges ours on the same members in the same order.
 */
export async function writeJudgeModel(service: ServiceModel, folder: string): Promise<void> {
  const target = join(folder, service.id, service.apiVersion);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'service-2.json'), JSON.stringify(judgeModel(service)));
  await writeFile(join(target, 'waiters-2.json'), JSON.stringify({ version: 2, waiters: judgeWaiters(service) }));
}

/** Where Debian's CLI has its models. */
const realModels = '/usr/lib/python3/dist-packages/awscli/botocore/data';

/** Writes the real CLI's own model of a service with the members that came since, in the order of today's CLI. */
export async function writeNewerModel(service: ServiceModel, folder: string): Promise<void> {
  const { id, apiVersion } = service;
  const old = JSON.parse(await readFile(join(realModels, id, apiVersion, 'service-2.json'), 'utf8')) as {
    shapes: Record<string, { type: string; members?: Json }>;
  };
  const added: Record<string, Json> = {};
  for (const [name, shape] of Object.entries(service.shapes)) {
    const known = old.shapes[name];
    const today = judgeShape(service, name, shape, added) as { members?: Json };
    if (!known) added[name] = today;
    else if (known.members && today.members) known.members = { ...today.members, ...known.members };
  }
  const target = join(folder, id, apiVersion);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'service-2.json'), JSON.stringify({ ...old, shapes: { ...added, ...old.shapes } }));
}

/** Operations that came in one page at the time of Debian's CLI, whose model has no token for them. */
const unpagedThen = new Set(['ListBuckets']);

/** Writes how the CLI of today puts a service's pages together; older ones leave out what comes once. */
export async function writeJudgePagination(service: ServiceModel, folder: string): Promise<void> {
  const target = join(folder, service.id, service.apiVersion);
  await mkdir(target, { recursive: true });
  const pagination: Json = {};
  for (const operation of Object.values(service.operations)) {
    const rule = paginationOf({ service, operation });
    if (!rule || unpagedThen.has(operation.name)) continue;
    pagination[operation.name] = {
      input_token: rule.inputTokens,
      output_token: rule.outputTokens,
      result_key: rule.resultKeys,
      non_aggregate_keys: rule.otherKeys,
      ...(rule.limitKey === undefined ? {} : { limit_key: rule.limitKey }),
      ...(rule.moreResults === undefined ? {} : { more_results: rule.moreResults }),
    };
  }
  await writeFile(join(target, 'paginators-1.json'), JSON.stringify({ pagination }));
}

function judgeWaiters(service: ServiceModel): Json {
  const rules = Object.entries(waiterRules[service.id] ?? {});
  return Object.fromEntries(
    rules.map(([name, { operation, delaySeconds, maxAttempts, acceptors }]) => [
      name,
      { operation, delay: delaySeconds, maxAttempts, acceptors },
    ]),
  );
}

function judgeModel(service: ServiceModel): Json {
  const shapes: Record<string, Json> = {};
  for (const [name, shape] of Object.entries(service.shapes)) shapes[name] = judgeShape(service, name, shape, shapes);
  return {
    version: '2.0',
    metadata: {
      apiVersion: service.apiVersion,
      endpointPrefix: service.endpointPrefix,
      protocol: 'ec2',
      serviceFullName: service.sdkId,
      serviceId: service.sdkId,
      signatureVersion: 'v4',
      uid: `${service.id}-${service.apiVersion}`,
      xmlNamespace: service.xmlNamespace,
    },
    operations: Object.fromEntries(
      Object.values(service.operations).map((operation) => [operation.name, judgeOperation(operation)]),
    ),
    shapes,
  };
}

function judgeOperation({ name, input, output }: OperationModel): Json {
  return {
    name,
    http: { method: 'POST', requestUri: '/' },
    ...(input ? { input: { shape: input } } : {}),
    ...(output ? { output: { shape: output } } : {}),
  };
}

function judgeShape(service: ServiceModel, name: string, shape: Shape, shapes: Record<string, Json>): Json {
  const reference = (member: Member, memberName?: string): Json => ({
    shape: referencedShape(service, name, member, memberName, shapes),
    ...(member.xmlName === undefined ? {} : { locationName: member.xmlName }),
    ...(member.ec2QueryName === undefined ? {} : { queryName: member.ec2QueryName }),
    ...(member.idempotencyToken ? { idempotencyToken: true } : {}),
  });
  switch (shape.type) {
    case 'enum':
      return { type: 'string', enum: choicesOf({ service, member: { shape: name } }) };
    case 'list':
      return { type: 'list', member: reference(shape.member) };
    case 'map':
      return { type: 'map', key: reference(shape.key), value: reference(shape.value) };
    case 'structure': {
      const order = memberOrder(service.id, name) ?? Object.keys(shape.members);
      const members = order.map((member) => [member, reference(shape.members[member]!, member)]);
      return { type: 'structure', required: shape.required ?? [], members: Object.fromEntries(members) };
    }
  }
}

/** Name of the shape that a member refers to; simple ones are added to `shapes` with their least length or value. */
function referencedShape(
  service: ServiceModel,
  parent: string,
  member: Member,
  memberName: string | undefined,
  shapes: Record<string, Json>,
): string {
  if (service.shapes[member.shape]) return member.shape;
  const isFraction = member.double === true;
  const type = simpleTypes[member.shape] ?? (isFraction ? 'double' : 'integer');
  const min = minimumOf(service.id, parent, memberName);
  const name = min === undefined ? `Simple_${type}` : `Simple_${type}_${min}`;
  shapes[name] ??= { type, ...(min === undefined ? {} : { min }) };
  return name;
}
