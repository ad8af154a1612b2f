import type { Member, ServiceModel, Shape, StructureShape } from './service-model.ts';

/** The shape behind a member, or undefined when it is a simple one. */
export function shapeOf(service: ServiceModel, member: Member): Shape | undefined {
  return service.shapes[member.shape];
}

const entriesByShape = new WeakMap<StructureShape, readonly (readonly [string, Member])[]>();

/** Names and members of a structure. Kept a shape, because every value on the wire asks for them. */
export function memberEntries(shape: StructureShape): readonly (readonly [string, Member])[] {
  let entries = entriesByShape.get(shape);
  if (!entries) entriesByShape.set(shape, (entries = Object.entries(shape.members)));
  return entries;
}

const noMembers: StructureShape = { type: 'structure', members: {} };

/** The structure of an operation's input or output; an empty one when there is none. */
export function structureOf(service: ServiceModel, name: string | undefined): StructureShape {
  const shape = name === undefined ? undefined : service.shapes[name];
  return shape?.type === 'structure' ? shape : noMembers;
}

/** The modelled error with that code (its name, or its Query code), if any. */
export function errorShapeOf(service: ServiceModel, code: string): { name: string; shape: StructureShape } | undefined {
  const direct = service.shapes[code];
  if (direct?.type === 'structure' && direct.error) return { name: code, shape: direct };
  for (const [name, shape] of Object.entries(service.shapes)) {
    if (shape.type === 'structure' && shape.error?.code === code) return { name, shape };
  }
  return undefined;
}
