import type { MirrorFiles } from './mirror-files.ts';

export type ResolvedModule =
  | { kind: 'builtin'; name: string }
  | { kind: 'file'; path: string }
  | { kind: 'missing'; message: string; code: string };

/** Modules of Node that programs here cannot have, with what to use instead. */
const withoutServer = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'cluster',
  'worker_threads',
  'inspector',
  'vm',
  'v8',
]);

/** Finds what an import or `require` means, as Node does. `explain` gives the words for what is not there. */
export function resolveModule(
  files: MirrorFiles,
  builtins: ReadonlySet<string>,
  directory: string,
  specifier: string,
  isRequire: boolean,
  explain: (kind: 'server' | 'sdk' | 'package', specifier: string) => string,
): ResolvedModule {
  const name = specifier.replace(/^node:/, '');
  if (builtins.has(name)) return { kind: 'builtin', name };
  if (withoutServer.has(name.split('/')[0]!)) return missing(specifier, explain('server', name));
  if (/^(\.\.?(\/|$)|\/)/.test(specifier)) return resolveFile(files, directory, specifier, isRequire);
  if (specifier.startsWith('file://'))
    return resolveFile(files, '/', decodeURIComponent(specifier.slice(7)), isRequire);
  for (let at: string = directory; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = resolvePackage(files, `${at === '/' ? '' : at}/node_modules/${specifier}`);
    if (found) return { kind: 'file', path: found };
    if (at === '' || at === '/') break;
  }
  const kind = specifier.startsWith('@aws-sdk/') || specifier === 'aws-sdk' ? 'sdk' : 'package';
  return missing(specifier, explain(kind, specifier), isRequire);
}

function missing(specifier: string, hint: string, isRequire = true): ResolvedModule {
  const text = isRequire ? `Cannot find module '${specifier}'` : `Cannot find package '${specifier}'`;
  const code = isRequire ? 'MODULE_NOT_FOUND' : 'ERR_MODULE_NOT_FOUND';
  return { kind: 'missing', message: `${text}\n${hint}`, code };
}

const isFile = (files: MirrorFiles, path: string) => files.find(path)?.bytes !== undefined;

function resolveFile(files: MirrorFiles, directory: string, specifier: string, isRequire: boolean): ResolvedModule {
  const path = joinPath(directory, specifier);
  // Imports name a file exactly; `require` also tries endings and a folder's index.
  const tried = isRequire ? [path, `${path}.js`, `${path}.json`, `${path}/index.js`] : [path];
  const found = tried.find((one) => isFile(files, one));
  if (found) return { kind: 'file', path: found };
  return {
    kind: 'missing',
    message: `Cannot find module '${isRequire ? specifier : path}'`,
    code: isRequire ? 'MODULE_NOT_FOUND' : 'ERR_MODULE_NOT_FOUND',
  };
}

function resolvePackage(files: MirrorFiles, path: string): string | undefined {
  if (isFile(files, path)) return path;
  const main = readJson(files, `${path}/package.json`)?.['main'];
  const candidates = [`${path}.js`, ...(typeof main === 'string' ? [joinPath(path, main)] : []), `${path}/index.js`];
  return candidates.find((one) => isFile(files, one));
}

/** The object in a JSON file; undefined when there is none. */
export function readJson(files: MirrorFiles, path: string): Record<string, unknown> | undefined {
  const bytes = files.find(path)?.bytes;
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** A path in a folder, without `.` and `..`. */
export function joinPath(directory: string, path: string): string {
  const kept: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${directory}/${path}`).split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `/${kept.join('/')}`;
}

const moduleSyntax =
  /^\s*(?:import\s*(?:[\w*{]|['"])|export\s+(?:default|const|let|var|function|class|async|\{|\*)|export\s*\{|(?:const|let|var)\s+[^=]+=\s*await\b|await\b)/m;

/** Whether a file is an ES module: by its ending, the next package.json, or its syntax. */
export function isModule(files: MirrorFiles, path: string, source: string): boolean {
  if (path.endsWith('.mjs')) return true;
  if (path.endsWith('.cjs') || path.endsWith('.json')) return false;
  for (let at = path; at !== '';) {
    at = at.slice(0, at.lastIndexOf('/'));
    const type = readJson(files, `${at}/package.json`)?.['type'];
    if (type === 'module' || type === 'commonjs') return type === 'module';
  }
  return looksLikeModule(source);
}

/** Whether text has `import` or `export` at the start of a line, and so is a module. */
export function looksLikeModule(source: string): boolean {
  return moduleSyntax.test(source);
}
