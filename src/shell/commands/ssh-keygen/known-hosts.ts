import { keyKindOf, sshFingerprint } from '../../../core/ssh-keys/fingerprint.ts';
import { randomart } from '../../../core/ssh-keys/randomart.ts';
import type { CommandContext } from '../../kernel.ts';
import { out, pathOf } from '../support.ts';
import { hashOf, keygenFailed, sshDirectory, type KeygenOptions } from './keygen-options.ts';
import { publicKeyOfLine } from './show-fingerprint.ts';

const nameOf = (context: CommandContext, options: KeygenOptions) =>
  options.text('f') ?? `${sshDirectory(context)}/known_hosts`;

async function linesOf(context: CommandContext, path: string): Promise<string[] | undefined> {
  const text = await context.kernel.files.readFile(pathOf(context, path)).catch(() => undefined);
  return text?.replace(/\n$/, '').split('\n');
}

function isForHost(line: string, host: string): boolean {
  const [names] = line.trimStart().split(/\s/);
  return !line.trimStart().startsWith('#') && names!.toLowerCase().split(',').includes(host.toLowerCase());
}

/** `-F host`: the lines of known_hosts for a host, or with `-l` their fingerprints. */
export async function findHost(context: CommandContext, options: KeygenOptions): Promise<number> {
  const path = nameOf(context, options);
  const host = options.text('F')!;
  const lines = await linesOf(context, path);
  if (!lines) return keygenFailed(context, `Cannot stat ${path}: No such file or directory`);
  let exitCode = 1;
  for (const [index, line] of lines.entries()) {
    if (!isForHost(line, host)) continue;
    exitCode = 0;
    await out(
      context,
      `# Host ${host} found: line ${index + 1} \n${options.has('l') ? shortLine(line, host, options) : `${line}\n`}`,
    );
  }
  return exitCode;
}

function shortLine(line: string, host: string, options: KeygenOptions): string {
  const key = publicKeyOfLine(line);
  const kind = key && keyKindOf(key.blob);
  if (!kind) return '';
  const hash = hashOf(options);
  const picture = options.has('v') ? randomart(key.blob, kind, hash) : '';
  return `${host} ${kind.label} ${sshFingerprint(key.blob, hash)}\n${picture}`;
}

/** `-R host`: takes a host's lines out of known_hosts; the file as it was stays beside it. */
export async function removeHost(context: CommandContext, options: KeygenOptions): Promise<number> {
  const { files } = context.kernel;
  const path = nameOf(context, options);
  const host = options.text('R')!;
  const lines = await linesOf(context, path);
  if (!lines) return keygenFailed(context, `Cannot stat ${path}: No such file or directory`);
  const found = lines.flatMap((line, index) => (isForHost(line, host) ? [index] : []));
  if (found.length === 0) {
    await keygenFailed(context, `Host ${host} not found in ${path}`);
    return 0;
  }
  const full = pathOf(context, path);
  await files.writeFile(`${full}.old`, await files.readFile(full));
  const kept = lines.filter((_, index) => !found.includes(index));
  await files.writeFile(full, kept.map((line) => `${line}\n`).join(''));
  const notes = found.map((index) => `# Host ${host} found: line ${index + 1}\n`);
  await out(context, `${notes.join('')}${path} updated.\nOriginal contents retained as ${path}.old\n`);
  return 0;
}
