import { encodeBase64 } from '../../core/base64.ts';
import { formatScalar, parseScalar, type TimestampStyle } from '../scalars.ts';
import type { Member, ServiceModel } from '../service-model.ts';
import { shapeOf } from '../shapes.ts';

const headerStyle: TimestampStyle = { format: 'http-date', milliseconds: 'auto' };
const uriStyle: TimestampStyle = { format: 'date-time', milliseconds: 'auto' };

/** A scalar in a path or query string. */
export function formatUriText(member: Member, value: unknown): string {
  return formatScalar(value, member, uriStyle);
}

/** A scalar or list of scalars as a header. */
export function formatHeader(service: ServiceModel, member: Member, value: unknown): string {
  const shape = shapeOf(service, member);
  if (shape?.type === 'list') {
    return (value as unknown[]).map((item) => quoteItem(formatScalar(item, shape.member, headerStyle))).join(', ');
  }
  return value instanceof Uint8Array ? encodeBase64(value) : formatScalar(value, member, headerStyle);
}

function quoteItem(text: string): string {
  return /[",]/.test(text) && !text.endsWith(' GMT') ? `"${text.replaceAll(/(["\\])/g, '\\$1')}"` : text;
}

const itemPattern = /"((?:[^"\\]|\\.)*)"|([^,]+)/g;

/** The value that `formatHeader` wrote. Throws MalformedValue. */
export function parseHeader(service: ServiceModel, member: Member, text: string, path: string): unknown {
  const shape = shapeOf(service, member);
  if (shape?.type !== 'list') return parseScalar(text, member, path);
  if (shape.member.shape === 'timestamp') {
    // HTTP dates hold a comma themselves.
    const dates = text.split(',');
    const items = dates.flatMap((part, index) => (index % 2 === 1 ? [`${dates[index - 1]!},${part}`] : []));
    return items.map((item) => parseScalar(item, shape.member, path));
  }
  return [...text.matchAll(itemPattern)].map(([, quoted, plain]) =>
    parseScalar(quoted?.replaceAll(/\\(.)/g, '$1') ?? plain!.trim(), shape.member, path),
  );
}

/** Values of a query parameter: all of them for a list, else the first. Throws MalformedValue. */
export function parseQueryValues(service: ServiceModel, member: Member, texts: string[], path: string): unknown {
  const shape = shapeOf(service, member);
  if (shape?.type === 'list') return texts.map((text) => parseScalar(text, shape.member, path));
  return parseScalar(texts[0]!, member, path);
}
