import { joinBytes } from '../../../../core/bytes.ts';
import type { HttpRequest, HttpResponse } from '../../../../core/http.ts';
import { parseIsoTime } from '../../../../core/iso-time.ts';
import { parseAwsHost } from '../../../../wire/detection/aws-host.ts';
import { normalizePath } from '../../files/paths.ts';
import { iamTree } from '../../imds/role-credentials.ts';
import type { InstanceAwsHost, InstanceCredentials } from '../../instance-aws/instance-aws.ts';
import { instanceSurroundings } from '../../instance-aws/instance-aws.ts';
import { machineInterface } from '../../network/machine-interface.ts';
import { reachService } from '../../reach-service.ts';
import { reachS3 } from '../../reachability.ts';
import type { Command, Invocation } from '../command.ts';
import { latin1Bytes, latin1Text } from '../file-encoding.ts';
import { assertDirectoryWritable, assertReadable, assertWritable, mayAccess } from '../permissions.ts';
import { unavailable } from './unavailable.ts';

/** How long the command tries to connect before it gives up. */
const connectPatienceMs = 60_000;

/** The keys of the instance's role, as its metadata has them; undefined without a role that EC2 may assume. */
function roleKeys({ machine }: Invocation): InstanceCredentials | undefined {
  if (machine.instance.metadataOptions.httpEndpoint === 'disabled') return undefined;
  const { iam } = iamTree(machine) as { iam?: { 'security-credentials'?: Record<string, string> } };
  const [document] = Object.values(iam?.['security-credentials'] ?? {});
  const keys = document === undefined ? {} : (JSON.parse(document) as Record<string, string>);
  if (keys.Code !== 'Success') return undefined;
  return {
    accessKeyId: keys.AccessKeyId!,
    secretAccessKey: keys.SecretAccessKey!,
    sessionToken: keys.Token!,
    expiresAtMs: parseIsoTime(keys.Expiration!)!,
  };
}

/** A request to AWS from the instance, if its way there is open. Rejects like a connection that times out. */
async function send(invocation: Invocation, request: HttpRequest): Promise<HttpResponse> {
  const { machine, pace, signal } = invocation;
  const service = parseAwsHost(request.host)?.endpointPrefix;
  const source = machineInterface(machine);
  const way = source && service && (service === 's3' ? reachS3(source) : reachService(source, service));
  if (way && way.outcome === 'open') return instanceSurroundings(machine.world)!.api(request);
  await pace.pass(connectPatienceMs, signal);
  throw new Error('Connect timeout');
}

function filesOf({
  machine,
  user,
  cwd,
  pace,
}: Invocation): Pick<InstanceAwsHost, 'readFile' | 'writeFile' | 'localFiles'> {
  const { files } = machine;
  const full = (path: string) => normalizePath(path, cwd);
  const own = () => ({ owner: user, group: user, nowMs: pace.moment().nowMs });
  return {
    async readFile(path) {
      assertReadable(files, user, full(path));
      return files.file(full(path)).bytes;
    },
    async writeFile(path, bytes, mode) {
      const target = full(path);
      const folder = normalizePath('..', target);
      if (!files.find(folder)) files.makeDirectory(folder, { ...own(), recursive: true });
      assertWritable(files, user, target);
      files.write(target, bytes, { ...own(), ...(mode !== undefined && { mode }) });
    },
    localFiles: {
      folder: cwd,
      async stat(path) {
        const node = files.find(full(path));
        return (
          node && {
            isFolder: node.kind === 'directory',
            isSpecial: false,
            isReadable: mayAccess(files, user, full(path), 'read'),
            sizeBytes: node.kind === 'file' ? node.bytes.length : 0,
            modifiedMs: node.modifiedAtMs,
          }
        );
      },
      isLink: async (path) => files.find(full(path), false)?.kind === 'symlink',
      async list(path) {
        assertReadable(files, user, full(path));
        return files.list(full(path));
      },
      async makeFolder(path) {
        files.makeDirectory(full(path), { ...own(), recursive: true });
      },
      async remove(path) {
        assertDirectoryWritable(files, user, full(path));
        files.remove(full(path));
      },
      setModified: async (path, modifiedMs) => files.change(full(path), { modifiedAtMs: modifiedMs }),
    },
  };
}

/**
 * `aws` on the instance: acts as the instance's role unless it is given other keys, in the instance's Region, and reaches
 * AWS only where the instance does.
 */
export const aws: Command = async (invocation) => {
  const { args, machine, pace, env, stdin, signal } = invocation;
  const surroundings = instanceSurroundings(machine.world);
  if (!surroundings) return unavailable('aws')(invocation);
  const printed = { stdout: [] as Uint8Array[], stderr: '' };
  const text = new TextEncoder();
  const exitCode = await surroundings.aws(args, {
    env: Object.fromEntries(env),
    ...filesOf(invocation),
    readInput: async () => latin1Bytes(stdin),
    writeOutput: (bytes) => void printed.stdout.push(bytes),
    stdout: (output) => void printed.stdout.push(text.encode(output)),
    stderr: (output) => void (printed.stderr += output),
    send: (request) => send(invocation, request),
    nowMs: () => pace.moment().nowMs,
    sleep: (durationMs) => pace.pass(durationMs, signal),
    ...(signal && { signal }),
    columns: 80,
    isTty: false,
    instance: { region: machine.ref.region, credentials: async () => roleKeys(invocation) },
  });
  return { stdout: latin1Text(joinBytes(printed.stdout)), stdoutKind: 'bytes', stderr: printed.stderr, exitCode };
};
