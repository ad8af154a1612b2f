import { readPrivateKeyFile } from '../../../core/ssh-keys/private-key-file.ts';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, out, pathOf } from '../support.ts';
import { sshHint } from './ssh-hint.ts';
import { unprotectedKeyWarning } from './unprotected-key.ts';

const agentPid = 1_190;

/** `eval "$(ssh-agent)"`: an agent that keeps keys for ssh; `-k` ends it. */
export async function sshAgent(context: CommandContext): Promise<number> {
  const { shared } = context.kernel;
  if (context.args.includes('-k')) {
    shared.agentKeys = undefined;
    await out(context, `unset SSH_AUTH_SOCK;\nunset SSH_AGENT_PID;\necho Agent pid ${agentPid} killed;\n`);
    return 0;
  }
  shared.agentKeys ??= new Map();
  const socket = `/tmp/ssh-agent/agent.${agentPid}`;
  await out(
    context,
    `SSH_AUTH_SOCK=${socket}; export SSH_AUTH_SOCK;\nSSH_AGENT_PID=${agentPid}; export SSH_AGENT_PID;\necho Agent pid ${agentPid};\n`,
  );
  return 0;
}

/** `ssh-add`: hands keys to the agent; -l lists, -d and -D take them back. */
export async function sshAdd(context: CommandContext): Promise<number> {
  const keys = context.kernel.shared.agentKeys;
  if (!keys || context.env['SSH_AUTH_SOCK'] === undefined) {
    await writeText(context.stderr, 'Could not open a connection to your authentication agent.\n');
    await sshHint(context, remoteShellMessages.noAgent);
    return 2;
  }
  const home = context.env['HOME'] ?? '/home/learner';
  const option = context.args.find((word) => word.startsWith('-'));
  const named = context.args.filter((word) => !word.startsWith('-'));
  if (option === '-l' || option === '-L') return list(context, keys);
  if (option === '-D') {
    keys.clear();
    await writeText(context.stderr, 'All identities removed.\n');
    return 0;
  }
  const paths = named.length > 0 ? named : ['id_rsa', 'id_ecdsa', 'id_ed25519'].map((name) => `${home}/.ssh/${name}`);
  let exitCode = named.length > 0 ? 0 : 1;
  for (const path of paths) {
    const result = option === '-d' ? await removeKey(context, keys, path) : await addKey(context, keys, path);
    if (result === 'missing' && named.length === 0) continue;
    if (result === 'missing') await writeText(context.stderr, `${path}: No such file or directory\n`);
    exitCode = result === 'done' ? 0 : 1;
  }
  return exitCode;
}

async function list(context: CommandContext, keys: ReadonlyMap<string, string>): Promise<number> {
  if (keys.size === 0) {
    await out(context, 'The agent has no identities.\n');
    return 1;
  }
  for (const path of keys.keys()) await context.run(['ssh-keygen', '-l', '-f', path]);
  return 0;
}

async function removeKey(context: CommandContext, keys: Map<string, string>, path: string) {
  if (!keys.delete(pathOf(context, path))) return 'missing';
  await writeText(context.stderr, `Identity removed: ${path}\n`);
  return 'done';
}

async function addKey(context: CommandContext, keys: Map<string, string>, path: string) {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const stat = await files.stat(full).catch(() => undefined);
  if (!stat?.isFile) return 'missing';
  if ((stat.mode & 0o077) !== 0) {
    await writeText(context.stderr, unprotectedKeyWarning(path, stat.mode));
    return 'refused';
  }
  const text = await files.readFile(full);
  if (!readPrivateKeyFile(text)) {
    await fail(context, `Error loading key "${path}": invalid format`);
    return 'refused';
  }
  keys.set(full, text);
  await writeText(context.stderr, `Identity added: ${path} (${path})\n`);
  return 'done';
}
