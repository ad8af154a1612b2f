import type { AwsError } from '../core/errors/aws-error.ts';
import { serviceModels } from '../wire/models.ts';
import type { Member, ServiceModel } from '../wire/service-model.ts';
import { memberEntries, shapeOf, structureOf } from '../wire/shapes.ts';
import type { Service } from './service.ts';

/** Where a required member is missing: names of members, positions in lists (from 1), 'member' for keys of maps. */
export type MissingPath = readonly (string | number)[];

function firstMissing(
  service: ServiceModel,
  member: Member,
  value: unknown,
  path: MissingPath,
): MissingPath | undefined {
  const shape = shapeOf(service, member);
  if (value === undefined || value === null || !shape || shape.type === 'enum') return undefined;
  if (shape.type === 'structure') return firstMissingMember(service, member.shape, value, path);
  const inner = shape.type === 'list' ? shape.member : shape.value;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value as object);
  for (const [key, element] of entries) {
    const found = firstMissing(service, inner, element, [...path, typeof key === 'number' ? key + 1 : key, 'member']);
    if (found) return found;
  }
  return undefined;
}

function firstMissingMember(
  service: ServiceModel,
  shapeName: string | undefined,
  value: unknown,
  path: MissingPath,
): MissingPath | undefined {
  const shape = structureOf(service, shapeName);
  const values = value as Record<string, unknown>;
  for (const [name, member] of memberEntries(shape)) {
    if (values[name] === undefined && shape.required?.includes(name)) return [...path, name];
    const found = firstMissing(service, member, values[name], [...path, name]);
    if (found) return found;
  }
  return undefined;
}

/**
 * The handlers of a service behind a check that no member is missing which the model requires. `refuse` makes the
 * service's own error of the first missing one, or undefined where the handler speaks for itself.
 */
export function requiringMembers(
  serviceId: string,
  handlers: Service['handlers'],
  refuse: (path: MissingPath) => AwsError | undefined,
): Service['handlers'] {
  const model = serviceModels.get(serviceId)!;
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      handler &&
        ((input, context) => {
          const path = firstMissingMember(model, model.operations[name]?.input, input, []);
          const error = path && refuse(path);
          if (error) throw error;
          return handler(input, context);
        }),
    ]),
  );
}
