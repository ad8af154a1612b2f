import { joinBytes } from '../bytes.ts';
import { CurlFailure, type CurlHost } from './curl-host.ts';

const boundary = '------------------------xq1mRk7VfWn3Ue0Tz9LhBp';

/** Content types that curl tells by a file's name. */
const typesByExtension: Record<string, string> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  pdf: 'application/pdf',
  xml: 'application/xml',
};

export const formContentType = `multipart/form-data; boundary=${boundary}`;

/** One `-F name=value`, `name=@file;type=…;filename=…` or `name=<file`. Throws CurlFailure. */
async function partBytes(text: string, host: CurlHost): Promise<Uint8Array> {
  const [, name, mark, rest] = /^([^=]*)=([@<]?)(.*)$/s.exec(text) ?? [];
  if (name === undefined || rest === undefined) throw new CurlFailure(2, 'Illegally formatted input field');
  const encoder = new TextEncoder();
  const [value = '', ...settings] = mark === '' ? [rest] : rest.split(';');
  const setting = (key: string) => settings.map((one) => one.trim().split('=')).find(([found]) => found === key)?.[1];
  const content = mark === '' ? encoder.encode(value) : await host.readFile(value);
  if (!content) throw new CurlFailure(26, 'Failed to open/read local data from file/application');
  const fileName = mark === '@' ? (setting('filename') ?? value.replace(/^.*\//, '')) : undefined;
  const known = typesByExtension[/\.(\w+)$/.exec(value)?.[1]?.toLowerCase() ?? ''];
  const type = setting('type') ?? (mark === '@' ? (known ?? 'application/octet-stream') : undefined);
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
    `${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n` +
    `${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`;
  return joinBytes([encoder.encode(head), content, encoder.encode('\r\n')]);
}

/** The body of a form as browsers send one with files. Throws CurlFailure. */
export async function formBody(parts: readonly string[], host: CurlHost): Promise<Uint8Array> {
  const bytes: Uint8Array[] = [];
  for (const part of parts) bytes.push(await partBytes(part, host));
  return joinBytes([...bytes, new TextEncoder().encode(`--${boundary}--\r\n`)]);
}
