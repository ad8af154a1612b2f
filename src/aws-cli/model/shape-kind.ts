import type { Member, ServiceModel } from '../../wire/service-model.ts';

/** What a value is to the command line. */
export type ShapeKind =
  'structure' | 'list' | 'map' | 'string' | 'integer' | 'float' | 'boolean' | 'blob' | 'timestamp' | 'document';

/** A place in the model: a member together with the structure or list it belongs to. */
export interface Place {
  service: ServiceModel;
  member: Member;
  /** Name of the structure or list that holds the member. */
  parent: string;
  /** Name of the member; missing for the items of a list or map. */
  name?: string;
}

/** The kind of value at a place; enumerations are strings, and all numbers without a fraction integers. */
export function kindOf({ service, member }: Place): ShapeKind {
  const shape = service.shapes[member.shape];
  if (shape) return shape.type === 'enum' ? 'string' : shape.type;
  if (member.shape === 'number') return member.double ? 'float' : 'integer';
  return member.shape as ShapeKind;
}

/** The places of a structure's members, in the model's order; empty when the place is no structure. */
export function membersOf(place: Place): Place[] {
  const parent = place.member.shape;
  const shape = place.service.shapes[parent];
  if (shape?.type !== 'structure') return [];
  return Object.entries(shape.members).map(([name, member]) => ({ service: place.service, member, parent, name }));
}

/** The place of a structure's member by its name. */
export function memberOf(place: Place, name: string): Place | undefined {
  const parent = place.member.shape;
  const shape = place.service.shapes[parent];
  if (shape?.type !== 'structure' || !Object.hasOwn(shape.members, name)) return undefined;
  return { service: place.service, member: shape.members[name]!, parent, name };
}

/** The place of a list's items or a map's values. */
export function itemOf(place: Place): Place | undefined {
  const parent = place.member.shape;
  const shape = place.service.shapes[parent];
  if (shape?.type === 'list') return { service: place.service, member: shape.member, parent };
  if (shape?.type === 'map') return { service: place.service, member: shape.value, parent };
  return undefined;
}

/** The place of an operation's whole input or output. */
export function rootPlace(service: ServiceModel, shape: string): Place {
  return { service, member: { shape }, parent: '' };
}
