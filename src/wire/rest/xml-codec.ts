import { MalformedValue } from '../malformed-value.ts';
import type { Values } from '../protocol.ts';
import { formatScalar } from '../scalars.ts';
import type { Member, OperationModel, ServiceModel, StructureShape } from '../service-model.ts';
import { shapeOf } from '../shapes.ts';
import { encodeText } from '../text.ts';
import { readXmlDocument } from '../xml/read-document.ts';
import { escapeXml, xmlDeclaration, xmlElement, xmlNamespaceAttribute } from '../xml/write-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { readMembers, readValue, writeMembers, writeValue, xmlContextOf } from '../xml/xml-shapes.ts';
import type { BodyCodec } from './body-codec.ts';

function rootOf(bytes: Uint8Array): XmlElement {
  const root = readXmlDocument(bytes);
  if (!root) throw new MalformedValue('body', '', 'Not well-formed XML');
  return root;
}

function document(xml: string): Uint8Array {
  return encodeText(xmlDeclaration + xml);
}

function namespaceOf(service: ServiceModel): readonly [string, string?] | undefined {
  return service.xmlNamespace ? [service.xmlNamespace] : undefined;
}

function onlyMember(shape: StructureShape): [string, Member] {
  return Object.entries(shape.members)[0]!;
}

function writeUnwrapped(service: ServiceModel, shape: StructureShape, values: Values): string {
  const [name, member] = onlyMember(shape);
  const value = values[name];
  const text = value === undefined ? '' : formatScalar(value, member, xmlContextOf(service).timestamps);
  return xmlElement(member.xmlName ?? name, escapeXml(text), xmlNamespaceAttribute(namespaceOf(service)));
}

/** XML bodies. The operation matters because one of S3's outputs has no wrapper. */
export function xmlCodec(operation: OperationModel): BodyCodec {
  return {
    contentType: 'application/xml',

    writeMembers: (service, { name, shape, values, isWritten }) => {
      if (operation.unwrappedOutput && name === operation.output) {
        return document(writeUnwrapped(service, shape, values));
      }
      const content = writeMembers(xmlContextOf(service), shape, values, isWritten);
      const namespace = xmlNamespaceAttribute(shape.xmlNamespace ?? namespaceOf(service));
      return document(xmlElement(shape.xmlName ?? name, content, namespace));
    },

    readMembers: (service, { shape, bytes, isRead }) => {
      const root = rootOf(bytes);
      if (operation.unwrappedOutput && root.children.length === 0) {
        const [name] = onlyMember(shape);
        return root.text === '' ? {} : { [name]: root.text };
      }
      return readMembers(xmlContextOf(service), shape, root, { isRead, path: 'body' });
    },

    writePayload: (service, member, value) => {
      const shape = shapeOf(service, member);
      const ownName = shape?.type === 'structure' ? shape.xmlName : undefined;
      const namespace = member.xmlNamespace ?? namespaceOf(service);
      const root: Member = { ...member, ...(namespace ? { xmlNamespace: namespace } : {}) };
      const name = member.xmlName ?? ownName ?? member.shape;
      return document(writeValue(xmlContextOf(service), root, name, value));
    },

    readPayload: (service, member, bytes) =>
      readValue(xmlContextOf(service), member, rootOf(bytes), { path: 'body', depth: 0 }),
  };
}
