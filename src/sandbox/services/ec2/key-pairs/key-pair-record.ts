export interface KeyPairRecord {
  /** 'key-…' */
  keyPairId: string;
  keyName: string;
  keyType: 'rsa' | 'ed25519';
  fingerprint: string;
  /** One line in OpenSSH's format: what lands in authorized_keys of an instance launched with it. */
  publicKey: string;
  createdAtMs: number;
}
