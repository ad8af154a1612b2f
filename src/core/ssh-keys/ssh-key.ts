import type { Ed25519Key } from './ed25519-key.ts';
import type { RsaKey } from './rsa-key.ts';

/** A private key of one of the two types that EC2 takes, named as SSH names them. */
export type SshKey = { type: 'ssh-ed25519'; key: Ed25519Key } | { type: 'ssh-rsa'; key: RsaKey };
