import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readDeclaredEnums, type DeclaredEnums } from './declared-enums.ts';

const require = createRequire(import.meta.url);

/** What the extractor reads of one `@aws-sdk/client-*` package. */
export interface SdkPackage {
  name: string;
  version: string;
  /** Schemas by name without the trailing `$`. */
  schemas: ReadonlyMap<string, readonly unknown[]>;
  enumValues(name: string): readonly string[] | undefined;
  declaredEnums: DeclaredEnums;
  settings: {
    serviceId: string;
    signingName: string;
    version: string;
    serviceTarget: string;
    xmlNamespace?: string;
    awsQueryCompatible: boolean;
  };
  /** operation → [inputToken, outputToken, pageSize?] */
  paginators: ReadonlyMap<string, readonly string[]>;
  /** waiter → polled operation and least delay */
  waiters: ReadonlyMap<string, { operation: string; minDelaySeconds: number }>;
  /** Names of the errors that an operation's command documents. */
  documentedErrors(operation: string): string[];
}

type ClientModule = Record<string, unknown>;

function filesOf(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function readSettings(module: ClientModule, folder: string): SdkPackage['settings'] {
  const clientName = Object.keys(module).find(
    (name) => name.endsWith('Client') && name !== '__Client' && `${name}Config` !== name,
  );
  type Config = { serviceId: string; protocolSettings: Record<string, string | boolean | undefined> };
  const Client = module[clientName!] as new (options: object) => { config: Config };
  const { serviceId, protocolSettings } = new Client({ region: 'us-east-1' }).config;
  const parameters = readFileSync(join(folder, 'dist-es/endpoint/EndpointParameters.js'), 'utf8');
  return {
    serviceId,
    signingName: /defaultSigningName: "([^"]+)"/.exec(parameters)![1]!,
    version: String(protocolSettings.version),
    serviceTarget: String(protocolSettings.serviceTarget),
    ...(protocolSettings.xmlNamespace ? { xmlNamespace: String(protocolSettings.xmlNamespace) } : {}),
    awsQueryCompatible: protocolSettings.awsQueryCompatible === true,
  };
}

function readPaginators(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const text of filesOf(join(folder, 'dist-es/pagination'), /Paginator\.js$/)) {
    const match = /createPaginator\(\w+, (\w+)Command, (.+?)\);/.exec(text);
    if (match) found.set(match[1]!, JSON.parse(`[${match[2]!.replace(/\bundefined\b/g, '""')}]`) as string[]);
  }
  return found;
}

function readWaiters(folder: string): Map<string, { operation: string; minDelaySeconds: number }> {
  const found = new Map<string, { operation: string; minDelaySeconds: number }>();
  for (const text of filesOf(join(folder, 'dist-es/waiters'), /^waitFor.+\.js$/)) {
    const name = /export const waitFor(\w+) =/.exec(text)![1]!;
    const operation = /new (\w+)Command\(/.exec(text)![1]!;
    found.set(name, { operation, minDelaySeconds: Number(/minDelay: (\d+)/.exec(text)![1]) });
  }
  return found;
}

function enumReader(module: ClientModule) {
  return (name: string): readonly string[] | undefined => {
    const value = module[name];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const values = Object.values(value);
    return values.length > 0 && values.every((item) => typeof item === 'string') ? values : undefined;
  };
}

/** Loads an SDK package with everything about its service that the extractor needs. */
export function loadSdkPackage(name: string): SdkPackage {
  const module = require(name) as ClientModule;
  const manifestPath = require.resolve(`${name}/package.json`);
  const folder = dirname(manifestPath);
  const { version } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { version: string };
  const schemas = new Map(
    Object.entries(module)
      .filter(([key, value]) => key.endsWith('$') && Array.isArray(value))
      .map(([key, value]) => [key.slice(0, -1), value as readonly unknown[]]),
  );
  const enumValues = enumReader(module);
  return {
    name,
    version,
    schemas,
    enumValues,
    declaredEnums: readDeclaredEnums(folder, (type) => enumValues(type) !== undefined),
    settings: readSettings(module, folder),
    paginators: readPaginators(folder),
    waiters: readWaiters(folder),
    documentedErrors: (operation) => {
      const text = readFileSync(join(folder, `dist-types/commands/${operation}Command.d.ts`), 'utf8');
      return [...text.matchAll(/@throws \{@link (\w+)\}/g)].map((match) => match[1]!);
    },
  };
}
