import { readJson } from '../json/json-body.ts';
import { jsonFormat, TreeShapes } from '../json/tree-shapes.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { StructureShape } from '../service-model.ts';
import { encodeText } from '../text.ts';
import type { BodyCodec } from './body-codec.ts';

function treeOf(bytes: Uint8Array): unknown {
  const tree = readJson(bytes);
  if (tree === undefined) throw new MalformedValue('body', '', 'The request body is not valid JSON');
  return tree;
}

function filterMembers(
  shape: StructureShape,
  isKept: (member: StructureShape['members'][string]) => boolean,
): StructureShape {
  const members = Object.fromEntries(Object.entries(shape.members).filter(([, member]) => isKept(member)));
  return { type: 'structure', members };
}

/** JSON bodies of REST services. */
export const jsonCodec: BodyCodec = {
  contentType: 'application/json',

  writeMembers: (service, { shape, values, isWritten }) => {
    const shapes = new TreeShapes(service, jsonFormat);
    return encodeText(JSON.stringify(shapes.writeStructure(filterMembers(shape, isWritten), values)));
  },

  readMembers: (service, { shape, bytes, isRead }) =>
    new TreeShapes(service, jsonFormat).readStructure(filterMembers(shape, isRead), treeOf(bytes)),

  writePayload: (service, member, value) =>
    encodeText(JSON.stringify(new TreeShapes(service, jsonFormat).write(member, value))),

  readPayload: (service, member, bytes) =>
    new TreeShapes(service, jsonFormat).read(member, treeOf(bytes), { path: 'body', depth: 0 }),
};
