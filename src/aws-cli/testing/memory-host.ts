import { emptyBody, type HttpRequest, type HttpResponse } from '../../core/http.ts';
import { serviceModels } from '../../wire/models.ts';
import { protocols } from '../../wire/protocols.ts';
import type { WireError } from '../../wire/protocol.ts';
import type { AwsCliHost, LocalFiles } from '../host.ts';

/** A host in memory for tests: its files, what was printed and sent, and how long the command slept. */
export interface MemoryHost extends AwsCliHost {
  files: Map<string, string>;
  output: { stdout: string; stderr: string };
  requests: HttpRequest[];
  sleepsMs: number[];
}

const home = '/home/learner';

/** A path from the root: relative ones start at home. */
function full(path: string): string {
  return path.startsWith('/') ? path : `${home}/${path.replace(/^\.\//, '')}`;
}

/** Credentials and Region as in the sandbox; paths may be relative to home; nothing can be reached unless `send` is given. */
export function memoryHost(overrides: Partial<AwsCliHost> = {}, files: Record<string, string> = {}): MemoryHost {
  const stored = new Map(Object.entries(files));
  const output = { stdout: '', stderr: '' };
  const requests: HttpRequest[] = [];
  const sleepsMs: number[] = [];
  const { send, ...rest } = overrides;
  return {
    files: stored,
    output,
    requests,
    sleepsMs,
    env: {
      HOME: home,
      AWS_ACCESS_KEY_ID: 'AKIACHEONMANSANDBOX0',
      AWS_SECRET_ACCESS_KEY: 'cheonman-sandbox-secret',
      AWS_DEFAULT_REGION: 'ap-northeast-2',
    },
    async readFile(path) {
      const text = stored.get(full(path));
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    async writeFile(path, bytes) {
      stored.set(full(path), new TextDecoder().decode(bytes));
    },
    localFiles: memoryFiles(stored),
    stdout: (text) => void (output.stdout += text),
    stderr: (text) => void (output.stderr += text),
    async send(request) {
      requests.push(request);
      if (!send) throw new Error('offline');
      return send(request);
    },
    nowMs: () => 1_795_251_600_000,
    async sleep(durationMs) {
      sleepsMs.push(durationMs);
    },
    columns: 80,
    isTty: false,
    ...rest,
  };
}

/** Folders are the beginnings of files' paths. */
function memoryFiles(stored: Map<string, string>): LocalFiles {
  const namesIn = (folder: string) => {
    const below = [...stored.keys()].filter((path) => path.startsWith(folder));
    return [...new Set(below.map((path) => path.slice(folder.length).split('/')[0]!))];
  };
  return {
    folder: home,
    async stat(path) {
      const text = stored.get(full(path));
      const isFolder = text === undefined && namesIn(full(path.endsWith('/') ? path : `${path}/`)).length > 0;
      if (text === undefined && !isFolder) return undefined;
      const sizeBytes = new TextEncoder().encode(text).length;
      return { isFolder, isSpecial: false, isReadable: true, sizeBytes, modifiedMs: 0 };
    },
    isLink: async () => false,
    list: async (path) => namesIn(full(path)),
    makeFolder: async () => undefined,
    async remove(path) {
      stored.delete(full(path));
    },
    setModified: async () => undefined,
  };
}

/** The answer that a service gives to one of its operations. */
export function answer(serviceId: string, operation: string, output: Record<string, unknown>): HttpResponse {
  const service = serviceModels.get(serviceId)!;
  const call = { service, operation: service.operations[operation]! };
  return protocols[service.protocol].serializeResponse(call, output, 'test-request');
}

/** The error that a service answers. */
export function failure(serviceId: string, error: WireError): HttpResponse {
  const service = serviceModels.get(serviceId)!;
  return protocols[service.protocol].serializeError({ service }, error, 'test-request');
}

/** Form parameters of a Query request. */
export function formOf(request: HttpRequest | undefined): Record<string, string> {
  const body = new TextDecoder().decode(request?.body ?? emptyBody);
  return Object.fromEntries(new URLSearchParams(body).entries());
}
