/** What `-w` can tell of a finished transfer. */
export interface TransferInfo {
  url: string;
  effectiveUrl: string;
  method: string;
  status: number;
  headers: Record<string, string>;
  remoteAddress: string;
  remotePort: string;
  bytesDown: number;
  bytesUp: number;
  durationMs: number;
  redirects: number;
  redirectUrl: string;
  scheme: string;
  exitCode: number;
  errorMessage: string;
  output: string;
}

/** Expands `%{name}`, `\n`, `\t` as curl's -w does. */
export function formatWriteOut(format: string, info: TransferInfo): string {
  const seconds = (info.durationMs / 1000).toFixed(6);
  const values: Record<string, string> = {
    http_code: String(info.status).padStart(3, '0'),
    response_code: String(info.status).padStart(3, '0'),
    content_type: info.headers['content-type'] ?? '',
    size_download: String(info.bytesDown),
    size_upload: String(info.bytesUp),
    time_total: seconds,
    time_connect: seconds,
    time_starttransfer: seconds,
    time_namelookup: '0.000000',
    time_appconnect: '0.000000',
    time_pretransfer: '0.000000',
    time_redirect: '0.000000',
    num_redirects: String(info.redirects),
    num_connects: info.status > 0 ? '1' : '0',
    redirect_url: info.redirectUrl,
    remote_ip: info.remoteAddress,
    remote_port: info.remotePort,
    url: info.url,
    url_effective: info.effectiveUrl,
    method: info.method,
    http_version: info.status > 0 ? '1.1' : '0',
    scheme: info.scheme,
    exitcode: String(info.exitCode),
    errormsg: info.errorMessage,
    filename_effective: info.output,
    speed_download: String(Math.round(info.bytesDown / Math.max(info.durationMs / 1000, 0.001))),
    header_json: JSON.stringify(info.headers),
    json: JSON.stringify({ http_code: info.status, url_effective: info.effectiveUrl, time_total: Number(seconds) }),
  };
  return format
    .replace(/%\{header\{([^}]+)\}\}|%\{(\w+)\}|%%/g, (whole, header?: string, name?: string) => {
      if (whole === '%%') return '%';
      return header !== undefined ? (info.headers[header.toLowerCase()] ?? '') : (values[name!] ?? '');
    })
    .replace(/\\([nrt\\])/g, (_, char: string) => ({ n: '\n', r: '\r', t: '\t', '\\': '\\' })[char]!);
}
