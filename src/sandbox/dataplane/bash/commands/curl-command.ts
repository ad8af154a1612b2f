import { runCurl } from '../../../../core/curl/curl.ts';
import { fetchFromMachine } from '../../fetch-from-machine.ts';
import { FileError } from '../../files/file-error.ts';
import { normalizePath } from '../../files/paths.ts';
import { dataplaneMessages } from '../../../../core/messages/dataplane.ts';
import { formatKorean } from '../../../../core/korean-template.ts';
import { latin1Bytes, latin1Text } from '../file-encoding.ts';
import { assertReadable, assertWritable } from '../permissions.ts';
import type { Command, Invocation } from '../command.ts';

async function readFile({ machine, user, cwd, stdin }: Invocation, path: string): Promise<Uint8Array> {
  if (path === '-') return latin1Bytes(stdin);
  const full = normalizePath(path, cwd);
  assertReadable(machine.files, user, full);
  return machine.files.file(full).bytes;
}

async function writeFile({ machine, user, cwd, pace }: Invocation, path: string, bytes: Uint8Array): Promise<void> {
  const full = normalizePath(path, cwd);
  assertWritable(machine.files, user, full);
  machine.files.write(full, bytes, { owner: user, group: user, nowMs: pace.moment().nowMs });
}

/** `curl` inside the machine: instance metadata, the machine itself, other machines of the VPC, public addresses. */
export const curl: Command = async (invocation) => {
  const { args, machine, pace, signal } = invocation;
  const missingSites = new Set<string>();
  const result = await runCurl(args, {
    fetch: async (request) => {
      const answer = await fetchFromMachine(machine, request, pace.moment());
      if (answer.kind === 'failure' && answer.failure === 'resolve') missingSites.add(request.host);
      return answer;
    },
    wait: (durationMs) => pace.pass(durationMs, signal),
    readFile: (path) => readFile(invocation, path),
    writeFile: (path, bytes) => writeFile(invocation, path, bytes),
  }).catch((error: unknown) => {
    if (error instanceof FileError)
      return { stdout: new Uint8Array(0), stderr: `curl: (23) ${error.text}\n`, exitCode: 23 };
    throw error;
  });
  const notes = [...missingSites].map((host) => `${formatKorean(dataplaneMessages.noSuchSite.text, { host })}\n`);
  return {
    stdout: latin1Text(result.stdout),
    stdoutKind: 'bytes',
    stderr: result.stderr + notes.join(''),
    exitCode: result.exitCode,
  };
};
