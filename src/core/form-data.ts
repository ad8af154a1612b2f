/** One part of a multipart/form-data body. */
export interface FormPart {
  name: string;
  /** Set on files. */
  filename?: string;
  contentType?: string;
  body: Uint8Array;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const last = bytes.length - wanted.length;
  for (let start = bytes.indexOf(wanted[0]!, from); start >= 0 && start <= last;) {
    let length = 1;
    while (length < wanted.length && bytes[start + length] === wanted[length]) length++;
    if (length === wanted.length) return start;
    start = bytes.indexOf(wanted[0]!, start + 1);
  }
  return -1;
}

function parameterOf(header: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[;\\s])${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(header);
  return match?.[1]!.replace(/\\(.)/g, '$1');
}

function readPart(bytes: Uint8Array): FormPart | undefined {
  const gap = encoder.encode('\r\n\r\n');
  const end = indexOfBytes(bytes, gap, 0);
  if (end < 0) return undefined;
  const headers = new Map(
    decoder
      .decode(bytes.subarray(0, end))
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const disposition = headers.get('content-disposition') ?? '';
  const name = parameterOf(disposition, 'name');
  if (name === undefined) return undefined;
  const filename = parameterOf(disposition, 'filename');
  const contentType = headers.get('content-type');
  return {
    name,
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    body: bytes.slice(end + gap.length),
  };
}

/** The parts of a multipart/form-data body (RFC 7578); undefined when it is none or breaks off. */
export function parseFormData(contentType: string, body: Uint8Array): FormPart[] | undefined {
  const boundary = /^multipart\/form-data\s*;.*?\bboundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const delimiter = encoder.encode(`--${boundary}`);
  const parts: FormPart[] = [];
  let start = indexOfBytes(body, delimiter, 0);
  while (start >= 0) {
    const from = start + delimiter.length;
    if (body[from] === 0x2d && body[from + 1] === 0x2d) return parts;
    const next = indexOfBytes(body, encoder.encode(`\r\n--${boundary}`), from);
    const part = next < 0 ? undefined : readPart(body.subarray(from + 2, next));
    if (!part) return undefined;
    parts.push(part);
    start = next + 2;
  }
  return undefined;
}
