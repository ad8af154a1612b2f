import { sha256 } from '@noble/hashes/sha2.js';
import { sshFingerprint } from '../../../core/ssh-keys/fingerprint.ts';
import { ed25519PublicBlob, publicKeyLine } from '../../../core/ssh-keys/ssh-wire.ts';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { sshHint } from './ssh-hint.ts';
import type { SshArguments } from './ssh-arguments.ts';

/** A host of the world has no key of its own: one that is always the same for its name stands for it. */
function hostKeyBlob(host: string): Uint8Array {
  return ed25519PublicBlob(sha256(new TextEncoder().encode(`host key of ${host}`)));
}

/**
 * Checks a host's key as ssh does: one that is met for the first time is asked about, and then remembered. Answers
 * whether to go on. Without a terminal to ask on the host is accepted, as with StrictHostKeyChecking=accept-new.
 */
export async function acceptHost(
  context: CommandContext,
  parsed: Pick<SshArguments, 'host' | 'strictHostKeyChecking'>,
): Promise<boolean> {
  const { files } = context.kernel;
  const { host, strictHostKeyChecking } = parsed;
  const path = `${context.env['HOME'] ?? '/home/learner'}/.ssh/known_hosts`;
  const known = await files.readFile(path).catch(() => '');
  if (known.split('\n').some((line) => line.startsWith(`${host} `))) return true;
  if (strictHostKeyChecking === 'yes') {
    await writeText(
      context.stderr,
      `No ED25519 host key is known for ${host} and you have requested strict checking.\n${notVerified}`,
    );
    return false;
  }
  if (strictHostKeyChecking === 'ask' && context.kernel.terminal && !(await askAboutHost(context, host))) {
    await writeText(context.stderr, notVerified);
    return false;
  }
  await files.mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  await files.writeFile(path, `${known}${host} ${publicKeyLine('ssh-ed25519', hostKeyBlob(host), '').trim()}\n`);
  await writeText(context.stderr, `Warning: Permanently added '${host}' (ED25519) to the list of known hosts.\n`);
  return true;
}

const notVerified = 'Host key verification failed.\n';

async function askAboutHost(context: CommandContext, host: string): Promise<boolean> {
  const fingerprint = sshFingerprint(hostKeyBlob(host), 'sha256');
  await writeText(
    context.stderr,
    `The authenticity of host '${host} (${host})' can't be established.\n` +
      `ED25519 key fingerprint is ${fingerprint}.\nThis key is not known by any other names.\n`,
  );
  await sshHint(context, remoteShellMessages.firstConnection);
  let prompt = 'Are you sure you want to continue connecting (yes/no/[fingerprint])? ';
  for (;;) {
    const answer = (await context.kernel.terminal!.readLine({ prompt, signal: context.signal }))?.trim();
    if (answer === undefined || /^no$/i.test(answer)) return false;
    if (/^yes$/i.test(answer) || answer === fingerprint) return true;
    prompt = "Please type 'yes', 'no' or the fingerprint: ";
  }
}
