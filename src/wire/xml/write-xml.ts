const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\u0085': '&#x85;',
  '\u2028': '&#x2028;',
};

/** Text safe inside an element or a double-quoted attribute. Characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  if (/^[\w .:/,@+=-]*$/.test(text)) return text;
  // eslint-disable-next-line no-control-regex -- exactly the control characters that XML 1.0 forbids
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return legal.replace(/[&<>"\r\u0085\u2028]/g, (character) => escapes[character]!);
}

/** `<name attributes>content</name>`; `content` is already XML. */
export function xmlElement(name: string, content: string, attributes = ''): string {
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/** ` xmlns="…"` or ` xmlns:prefix="…"`, or nothing. */
export function xmlNamespaceAttribute(namespace: readonly [string, string?] | undefined): string {
  if (!namespace) return '';
  const [uri, prefix] = namespace;
  return ` xmlns${prefix ? `:${prefix}` : ''}="${escapeXml(uri)}"`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
