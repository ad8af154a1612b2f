import type { FingerprintHash } from '../../../core/ssh-keys/fingerprint.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';

/** The options of one call, by letter. */
export interface KeygenOptions {
  /** The value of an option; undefined when it was not given. */
  text(letter: string): string | undefined;
  has(letter: string): boolean;
}

/** Where keys are kept, e.g. `/home/learner/.ssh`. */
export function sshDirectory(context: CommandContext): string {
  return `${context.env['HOME'] ?? '/'}/.ssh`;
}

/** The hash that `-E` asks for; SHA-256 without it. */
export function hashOf(options: KeygenOptions): FingerprintHash {
  return options.text('E')?.toLowerCase() === 'md5' ? 'md5' : 'sha256';
}

/** Says what went wrong, without the command's name as ssh-keygen does, and answers its exit code. */
export async function keygenFailed(context: CommandContext, message: string): Promise<number> {
  await writeText(context.stderr, `${message}\n`);
  return 255;
}
