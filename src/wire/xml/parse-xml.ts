import { maxDepth } from '../malformed-value.ts';
import type { XmlElement } from './xml-element.ts';

/** Text that is not one well-formed XML element. */
export class XmlSyntaxError extends Error {
  constructor(message: string, position: number) {
    super(`${message} at ${position}`);
    this.name = 'XmlSyntaxError';
  }
}

const namePattern = /[A-Za-z_:][\w:.-]*/y;
const attributePattern = /\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * A small scanner for the XML that AWS's protocols use: elements, attributes, text, CDATA, comments. No document types,
 * hence no entity expansion. Linear in the text's length; nesting is bounded.
 */
class XmlScanner {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): XmlElement {
    if (this.text.charCodeAt(0) === 0xfeff) this.position = 1;
    this.skipMisc();
    const root = this.element();
    this.skipMisc();
    if (this.position < this.text.length) this.fail('Content after the root element');
    return root;
  }

  private fail(message: string): never {
    throw new XmlSyntaxError(message, this.position);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position = pattern.lastIndex;
    return match ?? undefined;
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.position)) return false;
    this.position += token.length;
    return true;
  }

  private until(token: string): string {
    const end = this.text.indexOf(token, this.position);
    if (end < 0) this.fail(`Missing ${token}`);
    const content = this.text.slice(this.position, end);
    this.position = end + token.length;
    return content;
  }

  private skipMisc(): void {
    for (;;) {
      this.match(/\s+/y);
      if (this.take('<?')) this.until('?>');
      else if (this.take('<!--')) this.until('-->');
      else return;
    }
  }

  private openTag(): { element: XmlElement; isClosed: boolean } {
    if (!this.take('<')) this.fail('Expected an element');
    const name = this.match(namePattern)?.[0] ?? this.fail('Expected a name');
    const attributes = new Map<string, string>();
    for (let match = this.match(attributePattern); match; match = this.match(attributePattern)) {
      attributes.set(localName(match[1]!), this.decode(match[2] ?? match[3]!));
    }
    this.match(/\s+/y);
    const element = { name: localName(name), attributes, children: [], text: '' };
    if (this.take('/>')) return { element, isClosed: true };
    if (this.take('>')) return { element, isClosed: false };
    return this.fail('Malformed tag');
  }

  /** Iterative, so that nesting costs no stack. */
  private element(): XmlElement {
    const first = this.openTag();
    if (first.isClosed) return first.element;
    const open: XmlElement[] = [first.element];
    while (open.length > 0) {
      const current = open.at(-1)!;
      if (this.take('</')) {
        const name = localName(this.match(namePattern)?.[0] ?? '');
        this.match(/\s+/y);
        if (name !== current.name || !this.take('>')) this.fail(`Expected </${current.name}>`);
        open.pop();
      } else if (this.take('<!--')) this.until('-->');
      else if (this.take('<![CDATA[')) current.text += this.until(']]>');
      else if (this.take('<?')) this.until('?>');
      else if (this.text[this.position] === '<') {
        const child = this.openTag();
        current.children.push(child.element);
        if (!child.isClosed) open.push(child.element);
        if (open.length > maxDepth) this.fail('Nesting is too deep');
      } else current.text += this.characters();
    }
    return first.element;
  }

  private characters(): string {
    const end = this.text.indexOf('<', this.position);
    if (end < 0) this.fail('Unexpected end');
    const raw = this.text.slice(this.position, end);
    this.position = end;
    return this.decode(raw);
  }

  private decode(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(
      /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));|&/g,
      (_, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined && Object.hasOwn(entities, name)) return entities[name]!;
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1;
        if (code < 0 || code > 0x10ffff) this.fail('Unknown entity');
        return String.fromCodePoint(code);
      },
    );
  }
}

/** Reads one XML document. Throws XmlSyntaxError. */
export function parseXml(text: string): XmlElement {
  return new XmlScanner(text).document();
}
