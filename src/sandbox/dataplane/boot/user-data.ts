import { gunzipSync } from 'fflate';
import { decodeBase64 } from '../../../core/base64.ts';
import { quoteArgument } from '../bash/quote-argument.ts';

/** What cloud-init makes of one part of user data. */
export type UserDataPart =
  | { kind: 'script'; text: string }
  | { kind: 'cloud-config'; config: CloudConfig }
  /** Neither: cloud-init logs a warning and runs nothing. */
  | { kind: 'unhandled'; beginning: string };

export interface CloudConfig {
  packages: string[];
  writeFiles: { path: string; content: string; mode: number; owner: string; appends: boolean }[];
  commands: string[];
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(isGzip(bytes) ? gunzipSync(bytes) : bytes);
}

/** Text of user data as EC2 keeps it (base64); text that was encoded twice is tolerated, as cloud-init does. */
function userDataText(userData: string): string {
  const bytes = decodeBase64(userData);
  const text = bytes ? asText(bytes) : userData;
  if (text.startsWith('#')) return text;
  const twice = decodeBase64(text.trim());
  const inner = twice && twice.length > 0 ? asText(twice) : '';
  return inner.startsWith('#') ? inner : text;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

async function parseCloudConfig(text: string): Promise<CloudConfig | undefined> {
  const { parse } = await import('yaml');
  let document: unknown;
  try {
    document = parse(text);
  } catch {
    return undefined;
  }
  if (typeof document !== 'object' || document === null) return undefined;
  const { packages, write_files: files, runcmd, bootcmd } = document as Record<string, unknown>;
  const command = (one: unknown) =>
    Array.isArray(one) ? one.map((argument) => quoteArgument(String(argument))).join(' ') : String(one);
  return {
    packages: list(packages).flat().map(String),
    writeFiles: list(files).map((file) => {
      const {
        path = '',
        content = '',
        permissions = '0644',
        owner = 'root:root',
        append,
        encoding,
      } = file as Record<string, unknown>;
      const isBase64 = encoding === 'b64' || encoding === 'base64';
      const decoded = isBase64
        ? new TextDecoder().decode(decodeBase64(String(content)) ?? new Uint8Array(0))
        : String(content);
      return {
        path: String(path),
        content: decoded,
        mode: Number.parseInt(String(permissions), 8) || 0o644,
        owner: String(owner),
        appends: append === true,
      };
    }),
    commands: [...list(bootcmd), ...list(runcmd)].map(command),
  };
}

async function partOf(text: string): Promise<UserDataPart> {
  if (text.startsWith('#!')) return { kind: 'script', text };
  const config = text.startsWith('#cloud-config') ? await parseCloudConfig(text) : undefined;
  return config ? { kind: 'cloud-config', config } : { kind: 'unhandled', beginning: text.slice(0, 24) };
}

function multipartTexts(text: string): string[] {
  const boundary = /boundary="?([^"\s;]+)"?/i.exec(text)?.[1];
  if (boundary === undefined) return [text];
  return text
    .split(`--${boundary}`)
    .slice(1)
    .filter((section) => !section.startsWith('--'))
    .map((section) => section.replace(/^\r?\n/, '').replace(/^[\s\S]*?\r?\n\r?\n/, ''));
}

/** What cloud-init runs for user data as EC2 keeps it: base64 of a script, cloud-config or MIME multipart, or gzip of it. */
export async function parseUserData(userData: string): Promise<UserDataPart[]> {
  const text = userDataText(userData);
  const isMultipart = /^(content-type|mime-version):/i.test(text);
  const texts = isMultipart ? multipartTexts(text) : [text];
  return Promise.all(texts.filter((part) => part.trim() !== '').map(partOf));
}
