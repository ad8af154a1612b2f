import { joinBytes } from '../../core/bytes.ts';
import { setOwn } from '../set-own.ts';

/** Longest chunk header that is looked at: a hexadecimal size and a signature. */
const maxHeaderLength = 256;

function lineEnd(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length - 1, from + maxHeaderLength);
  for (let i = from; i < limit; i++) if (bytes[i] === 13 && bytes[i + 1] === 10) return i;
  return -1;
}

/** What an `aws-chunked` body holds. */
export interface ChunkedContent {
  content: Uint8Array;
  /** Headers that came after the content, by lower-case name: checksums. */
  trailers: Record<string, string>;
}

function readTrailers(body: Uint8Array, from: number): Record<string, string> {
  const trailers: Record<string, string> = {};
  let position = from;
  for (let end = lineEnd(body, position); end > position; end = lineEnd(body, position)) {
    const line = String.fromCharCode(...body.subarray(position, end));
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (name.startsWith('x-amz-checksum-')) setOwn(trailers, name, line.slice(colon + 1).trim());
    position = end + 2;
  }
  return trailers;
}

/**
 * The content of an `aws-chunked` body: `size[;chunk-signature=…]CRLF data CRLF … 0 CRLF trailers`.
 * Signatures are not verified. Undefined when a chunk is cut short.
 */
export function decodeAwsChunked(body: Uint8Array): ChunkedContent | undefined {
  const chunks: Uint8Array[] = [];
  let position = 0;
  for (;;) {
    const end = lineEnd(body, position);
    if (end < 0) return undefined;
    const header = String.fromCharCode(...body.subarray(position, end)).split(';')[0]!;
    if (!/^[0-9a-fA-F]{1,8}$/.test(header)) return undefined;
    const size = Number.parseInt(header, 16);
    const start = end + 2;
    if (size === 0) return { content: joinBytes(chunks), trailers: readTrailers(body, start) };
    if (start + size > body.length) return undefined;
    chunks.push(body.subarray(start, start + size));
    position = start + size + 2;
  }
}

/** Whether a request's body travels in signed chunks. */
export function isAwsChunked(headers: Record<string, string>): boolean {
  return (
    (headers['content-encoding'] ?? '').split(',').some((coding) => coding.trim() === 'aws-chunked') ||
    (headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-')
  );
}

/** What is left of `Content-Encoding` once the chunks are decoded: the encoding of the object itself. */
export function withoutAwsChunked(headers: Record<string, string>): Record<string, string> {
  const { 'content-encoding': encoding = '', ...rest } = headers;
  const left = encoding
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked');
  return left.length > 0 ? { ...rest, 'content-encoding': left.join(',') } : rest;
}
