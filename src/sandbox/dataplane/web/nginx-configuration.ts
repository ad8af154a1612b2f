import type { FileTree } from '../files/file-tree.ts';

/** What of one nginx `server` block the sandbox heeds. */
export interface NginxServer {
  ports: number[];
  root: string;
  index: string[];
}

function configurationText(files: FileTree): string {
  const folder = '/etc/nginx/conf.d';
  const included =
    files.find(folder)?.kind === 'directory' ? files.list(folder).filter((name) => name.endsWith('.conf')) : [];
  // Files of conf.d come before nginx.conf's own server, as its include line does.
  return [...included.map((name) => `${folder}/${name}`), '/etc/nginx/nginx.conf']
    .map((path) => files.text(path) ?? '')
    .join('\n')
    .replace(/#.*$/gm, '');
}

/** The text between the braces that open at `start`. */
function block(text: string, start: number): string {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return text.slice(start + 1, i);
  }
  return text.slice(start + 1);
}

/** The server blocks in the order in which nginx reads them. */
export function readNginxServers(files: FileTree): NginxServer[] {
  const text = configurationText(files);
  return Array.from(text.matchAll(/\bserver\s*\{/g), (match) => {
    const body = block(text, match.index + match[0].length - 1);
    const ports = Array.from(body.matchAll(/\blisten\s+(?:\S*:)?(\d+)\b/g), (listen) => Number(listen[1]));
    return {
      ports: ports.length > 0 ? ports : [80],
      root: /\broot\s+([^;\s]+)\s*;/.exec(body)?.[1] ?? '/usr/share/nginx/html',
      index: /\bindex\s+([^;]+);/.exec(body)?.[1]!.trim().split(/\s+/) ?? ['index.html'],
    };
  });
}

/** The ports that nginx listens on with the machine's configuration, each once. */
export function nginxPorts(files: FileTree): number[] {
  return [...new Set(readNginxServers(files).flatMap((server) => server.ports))];
}
