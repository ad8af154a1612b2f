import { formatTime } from '../../../core/strftime.ts';
import type { HttpRequest } from '../../../core/http.ts';
import { unlessDiskIsFull } from '../files/file-error.ts';
import { asRoot, type Machine } from '../machines/machine.ts';

/** Logs keep their last part only: a page's storage is small. */
const keptBytes = 64 * 1024;

/** Appends a line in the combined format to a web server's access log. */
export function logAccess(
  machine: Machine,
  path: string,
  entry: { request: HttpRequest; clientAddress: string; status: number; bytes: number },
): void {
  const { request, clientAddress, status, bytes } = entry;
  const nowMs = machine.world.nowMs();
  const target = request.query === '' ? request.path : `${request.path}?${request.query}`;
  const { referer = '-', 'user-agent': agent = '-' } = request.headers;
  const stamp = formatTime(nowMs, '%d/%b/%Y:%H:%M:%S %z');
  const line = `${clientAddress} - - [${stamp}] "${request.method} ${target} HTTP/1.1" ${status} ${bytes || '-'} "${referer}" "${agent}"\n`;
  const before = machine.files.text(path);
  if (before === undefined) return;
  const text = before + line;
  const kept = text.length > keptBytes ? text.slice(text.indexOf('\n', text.length - keptBytes) + 1) : text;
  unlessDiskIsFull(() => machine.files.write(path, new TextEncoder().encode(kept), asRoot(nowMs)));
}
