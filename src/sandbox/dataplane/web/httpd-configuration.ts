import type { FileTree } from '../files/file-tree.ts';

/** What of httpd's configuration the sandbox heeds. */
export interface HttpdConfiguration {
  ports: number[];
  documentRoot: string;
  directoryIndex: string[];
}

/** Text of httpd.conf and of conf.d/*.conf in alphabetical order, without comments. */
function configurationLines(files: FileTree): string[] {
  const folder = '/etc/httpd/conf.d';
  const included =
    files.find(folder)?.kind === 'directory' ? files.list(folder).filter((name) => name.endsWith('.conf')) : [];
  return ['/etc/httpd/conf/httpd.conf', ...included.map((name) => `${folder}/${name}`)]
    .flatMap((path) => (files.text(path) ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function unquote(text: string): string {
  return text.replace(/^"(.*)"$/, '$1');
}

/** What /etc/httpd says, with Apache's defaults for what it does not say. */
export function readHttpdConfiguration(files: FileTree): HttpdConfiguration {
  const configuration: HttpdConfiguration = {
    ports: [],
    documentRoot: '/var/www/html',
    directoryIndex: ['index.html'],
  };
  for (const line of configurationLines(files)) {
    const [directive, ...values] = line.split(/\s+/);
    const port = Number(/(\d+)$/.exec(values[0] ?? '')?.[1]);
    if (/^listen$/i.test(directive!) && port > 0) configuration.ports.push(port);
    if (/^documentroot$/i.test(directive!) && values[0]) configuration.documentRoot = unquote(values[0]);
    if (/^directoryindex$/i.test(directive!)) configuration.directoryIndex = values;
  }
  return configuration;
}

/** The ports that Apache listens on with the machine's configuration, each once. */
export function httpdPorts(files: FileTree): number[] {
  return [...new Set(readHttpdConfiguration(files).ports)];
}
