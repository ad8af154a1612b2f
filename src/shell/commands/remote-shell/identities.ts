import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { pathOf } from '../support.ts';
import { unprotectedKeyWarning } from './unprotected-key.ts';

/** Private keys that ssh may try, in this order. */
export interface Identities {
  keys: string[];
  /** Where a key file is that others may read, and what ssh says of it once it comes to the login. */
  tooOpen?: { path: string; warning: string };
}

const defaultNames = ['id_rsa', 'id_ecdsa', 'id_ed25519'];

/** The keys of the agent, then that of -i, or without it those of ~/.ssh. A key that others may read is ignored. */
export async function readIdentities(context: CommandContext, keyPath: string | undefined): Promise<Identities> {
  const { files, shared } = context.kernel;
  const agentKeys = [...(shared.agentKeys?.values() ?? [])];
  const home = context.env['HOME'] ?? '/home/learner';
  const paths = keyPath === undefined ? defaultNames.map((name) => `${home}/.ssh/${name}`) : [keyPath];
  const keys: string[] = [];
  let tooOpen: Identities['tooOpen'];
  for (const path of paths) {
    const full = pathOf(context, path.replace(/^~(?=\/)/, home));
    const stat = await files.stat(full).catch(() => undefined);
    if (stat?.isFile && (stat.mode & 0o077) !== 0) {
      tooOpen ??= { path, warning: `${unprotectedKeyWarning(path, stat.mode)}Load key "${path}": bad permissions\n` };
    } else if (stat?.isFile) keys.push(await files.readFile(full));
    else if (keyPath !== undefined) {
      await writeText(context.stderr, `Warning: Identity file ${path} not accessible: No such file or directory.\n`);
    }
  }
  return { keys: [...keys, ...agentKeys], ...(tooOpen && { tooOpen }) };
}
