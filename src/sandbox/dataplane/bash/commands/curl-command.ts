import { runCurl } from '../../../../core/curl/curl.ts';
import { joinBytes } from '../../../../core/bytes.ts';
import { fetchFromMachine } from '../../fetch-from-machine.ts';
import { FileError } from '../../files/file-error.ts';
import { normalizePath } from '../../files/paths.ts';
import { dataplaneMessages } from '../../../../core/messages/dataplane.ts';
import { formatKorean } from '../../../../core/korean-template.ts';
import { latin1Bytes, latin1Text } from '../file-encoding.ts';
import { assertReadable, assertWritable } from '../permissions.ts';
import type { Command, Invocation } from '../command.ts';

/** What `action` answers, or undefined when the file is missing or not permitted. */
function unlessFileError<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

function readFile({ machine, user, cwd, stdin }: Invocation, path: string): Uint8Array {
  if (path === '-') return latin1Bytes(stdin);
  const full = normalizePath(path, cwd);
  assertReadable(machine.files, user, full);
  return machine.files.file(full).bytes;
}

function writeFile({ machine, user, cwd, pace }: Invocation, path: string, bytes: Uint8Array): true {
  const full = normalizePath(path, cwd);
  assertWritable(machine.files, user, full);
  machine.files.write(full, bytes, { owner: user, group: user, nowMs: pace.moment().nowMs });
  return true;
}

/** `curl` inside the machine: instance metadata, the machine itself, other machines of the VPC, public addresses. */
export const curl: Command = async (invocation) => {
  const { args, machine, pace, signal } = invocation;
  const missingSites = new Set<string>();
  const printed = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const exitCode = await runCurl(args, {
    fetch: async (request) => {
      const answer = await fetchFromMachine(machine, request, pace.moment());
      if (answer.kind === 'failure' && answer.failure === 'resolve') missingSites.add(request.host);
      return answer;
    },
    wait: (durationMs) => pace.pass(durationMs, signal),
    nowMs: () => pace.moment().nowMs,
    readFile: async (path) => unlessFileError(() => readFile(invocation, path)),
    writeFile: async (path, bytes) => unlessFileError(() => writeFile(invocation, path, bytes)) ?? false,
    stdout: (bytes) => void printed.stdout.push(bytes),
    stderr: (bytes) => void printed.stderr.push(bytes),
  });
  const notes = [...missingSites].map((host) => `${formatKorean(dataplaneMessages.noSuchSite.text, { host })}\n`);
  return {
    stdout: latin1Text(joinBytes(printed.stdout)),
    stdoutKind: 'bytes',
    stderr: new TextDecoder().decode(joinBytes(printed.stderr)) + notes.join(''),
    exitCode,
  };
};
