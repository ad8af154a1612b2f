import { decodeText } from '../text.ts';
import { parseXml, XmlSyntaxError } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** The root element of an XML body, or undefined when it is not well-formed. */
export function readXmlDocument(body: Uint8Array): XmlElement | undefined {
  const text = decodeText(body);
  if (text === undefined) return undefined;
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlSyntaxError) return undefined;
    throw error;
  }
}
