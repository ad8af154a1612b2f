import { assertDepth, MalformedValue } from '../malformed-value.ts';
import type { Values } from '../protocol.ts';
import { formatScalar, parseScalar, type TimestampStyle } from '../scalars.ts';
import type { ListShape, MapShape, Member, ServiceModel, StructureShape } from '../service-model.ts';
import { setOwn } from '../set-own.ts';
import { memberEntries, shapeOf } from '../shapes.ts';
import { timestampStyleOf } from '../timestamp-style.ts';
import { childOf, firstChildren, type XmlElement } from './xml-element.ts';
import { escapeXml, xmlElement, xmlNamespaceAttribute } from './write-xml.ts';

/** Which model the values belong to and how its timestamps look. */
export interface XmlContext {
  service: ServiceModel;
  timestamps: TimestampStyle;
}

/** The context of EC2 and of REST services: times always with milliseconds. */
export function xmlContextOf(service: ServiceModel): XmlContext {
  return { service, timestamps: timestampStyleOf(service, 'restXml') };
}

type MemberFilter = (member: Member) => boolean;
const everyMember: MemberFilter = () => true;

/** Content of a structure's element (attributes are written by its parent). */
export function writeMembers(
  context: XmlContext,
  shape: StructureShape,
  values: Values,
  isWritten: MemberFilter = everyMember,
): string {
  let content = '';
  for (const [name, member] of memberEntries(shape)) {
    const value = values[name];
    if (value === undefined || value === null || member.xmlAttribute || !isWritten(member)) continue;
    content += writeValue(context, member, member.xmlName ?? name, value);
  }
  return content;
}

function attributesOf(context: XmlContext, shape: StructureShape, values: Values): string {
  return memberEntries(shape)
    .filter(([name, member]) => member.xmlAttribute && values[name] !== undefined)
    .map(([name, member]) => {
      const text = formatScalar(values[name], member, context.timestamps);
      return ` ${member.xmlName ?? name}="${escapeXml(text)}"`;
    })
    .join('');
}

/** A value as element(s) of that name. */
export function writeValue(context: XmlContext, member: Member, name: string, value: unknown): string {
  const shape = shapeOf(context.service, member);
  const namespace = xmlNamespaceAttribute(member.xmlNamespace);
  switch (shape?.type) {
    case 'structure': {
      const values = value as Values;
      const inherited = member.xmlNamespace ? namespace : xmlNamespaceAttribute(shape.xmlNamespace);
      const attributes = inherited + attributesOf(context, shape, values);
      return xmlElement(name, writeMembers(context, shape, values), attributes);
    }
    case 'list':
      return writeList(context, shape, { member, name, items: value as unknown[], namespace });
    case 'map':
      return writeMap(context, shape, { member, name, entries: value as Values, namespace });
    default:
      return xmlElement(name, escapeXml(formatScalar(value, member, context.timestamps)), namespace);
  }
}

function writeList(
  context: XmlContext,
  shape: ListShape,
  list: { member: Member; name: string; items: unknown[]; namespace: string },
): string {
  const itemName = list.member.xmlFlattened ? list.name : (shape.member.xmlName ?? 'member');
  const items = list.items.map((item) => writeValue(context, shape.member, itemName, item)).join('');
  return list.member.xmlFlattened ? items : xmlElement(list.name, items, list.namespace);
}

function writeMap(
  context: XmlContext,
  shape: MapShape,
  map: { member: Member; name: string; entries: Values; namespace: string },
): string {
  const entryName = map.member.xmlFlattened ? map.name : 'entry';
  const entries = Object.entries(map.entries)
    .map(([key, value]) => {
      const keyElement = writeValue(context, shape.key, shape.key.xmlName ?? 'key', key);
      const valueElement = writeValue(context, shape.value, shape.value.xmlName ?? 'value', value);
      return xmlElement(entryName, keyElement + valueElement);
    })
    .join('');
  return map.member.xmlFlattened ? entries : xmlElement(map.name, entries, map.namespace);
}

/** Values of a structure's element. Unknown elements are ignored. Throws MalformedValue. */
export function readMembers(
  context: XmlContext,
  shape: StructureShape,
  element: XmlElement,
  options: { isRead?: MemberFilter; path?: string; depth?: number } = {},
): Values {
  const { isRead = everyMember, path = element.name, depth = 0 } = options;
  assertDepth(depth, path);
  const values: Values = {};
  const children = firstChildren(element);
  for (const [name, member] of memberEntries(shape)) {
    if (!isRead(member)) continue;
    const value = readMember(context, { name, member, element, children, path, depth });
    if (value !== undefined) values[name] = value;
  }
  return values;
}

interface Place {
  path: string;
  depth: number;
}

function readMember(
  context: XmlContext,
  parent: Place & { name: string; member: Member; element: XmlElement; children: ReadonlyMap<string, XmlElement> },
): unknown {
  const { name, member, element, depth } = parent;
  const xmlName = member.xmlName ?? name;
  const child = parent.children.get(xmlName);
  if (!child && !member.xmlAttribute) return undefined;
  const path = `${parent.path}.${name}`;
  if (member.xmlAttribute) {
    const text = element.attributes.get(xmlName.slice(xmlName.indexOf(':') + 1));
    return text === undefined ? undefined : parseScalar(text, member, path);
  }
  if (member.xmlFlattened) {
    const items = element.children.filter((item) => item.name === xmlName);
    return readFlattened(context, member, items, { path, depth });
  }
  return child && readValue(context, member, child, { path, depth: depth + 1 });
}

function readFlattened(context: XmlContext, member: Member, items: XmlElement[], place: Place): unknown {
  const shape = shapeOf(context.service, member);
  if (shape?.type === 'map') return readEntries(context, shape, items, place);
  if (shape?.type !== 'list') throw new MalformedValue(place.path, '', 'Neither a list nor a map');
  return items.map((item) => readValue(context, shape.member, item, { ...place, depth: place.depth + 1 }));
}

function readEntries(context: XmlContext, shape: MapShape, entries: XmlElement[], place: Place): Values {
  const values: Values = {};
  for (const entry of entries) {
    const key = childOf(entry, shape.key.xmlName ?? 'key')?.text ?? '';
    const value = childOf(entry, shape.value.xmlName ?? 'value');
    if (value) setOwn(values, key, readValue(context, shape.value, value, { ...place, depth: place.depth + 1 }));
  }
  return values;
}

/** The value of one element. Throws MalformedValue. */
export function readValue(context: XmlContext, member: Member, element: XmlElement, place: Place): unknown {
  const shape = shapeOf(context.service, member);
  switch (shape?.type) {
    case 'structure':
      return readMembers(context, shape, element, place);
    case 'list': {
      const itemName = shape.member.xmlName ?? 'member';
      return element.children
        .filter((child) => child.name === itemName)
        .map((child) => readValue(context, shape.member, child, { ...place, depth: place.depth + 1 }));
    }
    case 'map':
      return readEntries(
        context,
        shape,
        element.children.filter((child) => child.name === 'entry'),
        place,
      );
    default:
      return parseScalar(element.text, member, place.path);
  }
}
