import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';
import { publicKeyLine, rsaPublicBlob } from '../../../../core/ssh-keys/ssh-wire.ts';

let folder: string;
let ec2: Ec2Account;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-pairs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  ec2 = newEc2Account();
});

function sshKeygen(...args: string[]): string {
  return execFileSync('ssh-keygen', args, { encoding: 'utf8' }).trim();
}

function keyFile(material: string): string {
  const path = join(folder, 'key.pem');
  writeFileSync(path, material);
  chmodSync(path, 0o600);
  return path;
}

const publicKeyOf = async (KeyName: string) => {
  const { KeyPairs } = await ec2.call('DescribeKeyPairs', { KeyNames: [KeyName], IncludePublicKey: true });
  return KeyPairs![0]!;
};

describe('CreateKeyPair', () => {
  it.each(['rsa', 'ed25519'])('makes an %s key that ssh-keygen reads', async (KeyType) => {
    const pair = await ec2.call('CreateKeyPair', { KeyName: 'mine', KeyType });
    const derived = sshKeygen('-y', '-f', keyFile(pair.KeyMaterial!));
    const info = await publicKeyOf('mine');
    expect(info.PublicKey!.split(' ').slice(0, 2)).toEqual(derived.split(' ').slice(0, 2));
    expect(info).toMatchObject({ KeyType, KeyFingerprint: pair.KeyFingerprint, KeyPairId: pair.KeyPairId });
  });

  it('shows an ED25519 key under the fingerprint that ssh-keygen shows', async () => {
    const pair = await ec2.call('CreateKeyPair', { KeyName: 'mine', KeyType: 'ed25519' });
    const shown = sshKeygen('-l', '-f', keyFile(pair.KeyMaterial!)).split(' ')[1];
    expect(`SHA256:${pair.KeyFingerprint!.replace(/=+$/, '')}`).toBe(shown);
  });

  it('shows an RSA key under the SHA-1 of its PKCS #8 form, and keeps the public half', async () => {
    const pair = await ec2.call('CreateKeyPair', { KeyName: 'mine' });
    const key = createPrivateKey(pair.KeyMaterial!);
    const digest = createHash('sha1')
      .update(key.export({ type: 'pkcs8', format: 'der' }))
      .digest('hex');
    expect(pair.KeyFingerprint).toBe(digest.match(/../g)!.join(':'));
    const modulus = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).n!, 'base64url');
    expect(modulus).toHaveLength(256);
    const blob = Buffer.from((await publicKeyOf('mine')).PublicKey!.split(' ')[1]!, 'base64');
    expect(blob.subarray(-256)).toEqual(modulus);
  });

  it('makes other keys every time, and the same ones from the same seed', async () => {
    const create = (world: Ec2Account, KeyName: string) => world.call('CreateKeyPair', { KeyName, KeyType: 'rsa' });
    const first = await create(ec2, 'one');
    expect((await create(ec2, 'two')).KeyMaterial).not.toBe(first.KeyMaterial);
    expect((await create(newEc2Account(), 'one')).KeyMaterial).toBe(first.KeyMaterial);
  });

  it('writes PuTTY files on demand', async () => {
    const pair = await ec2.call('CreateKeyPair', { KeyName: 'mine', KeyFormat: 'ppk' });
    expect(pair.KeyMaterial).toMatch(/^PuTTY-User-Key-File-2: ssh-rsa\r\nEncryption: none\r\nComment: mine\r\n/);
  });

  it('refuses a name that is taken', async () => {
    await ec2.call('CreateKeyPair', { KeyName: 'mine', KeyType: 'ed25519' });
    await expect(ec2.call('CreateKeyPair', { KeyName: 'mine' })).rejects.toMatchObject({
      code: 'InvalidKeyPair.Duplicate',
      message: 'The keypair already exists',
    });
  });
});

describe('ImportKeyPair', () => {
  const importKey = (text: string) =>
    ec2.call('ImportKeyPair', { KeyName: 'theirs', PublicKeyMaterial: new TextEncoder().encode(text) });

  it('shows an RSA key under the MD5 of its DER', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { n, e } = publicKey.export({ format: 'jwk' });
    const [modulus, exponent] = [n!, e!].map((part) => BigInt(`0x${Buffer.from(part, 'base64url').toString('hex')}`));
    const digest = createHash('md5')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
    const { KeyFingerprint } = await importKey(publicKeyLine('ssh-rsa', rsaPublicBlob(modulus!, exponent!), 'me@here'));
    expect(KeyFingerprint).toBe(digest.match(/../g)!.join(':'));
    expect((await publicKeyOf('theirs')).PublicKey).toMatch(/^ssh-rsa \S+ me@here$/);
  });

  it.each(['', 'ssh-rsa', 'ssh-rsa AAAA', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'])(
    'refuses %j',
    async (text) => {
      await expect(importKey(text)).rejects.toMatchObject({
        code: 'InvalidKey.Format',
        message: 'Key is not in valid OpenSSH public key format',
      });
    },
  );
});

describe('DeleteKeyPair', () => {
  it('deletes by name or id and does not mind a key pair that is not there', async () => {
    const { KeyPairId } = await ec2.call('CreateKeyPair', { KeyName: 'mine', KeyType: 'ed25519' });
    expect(await ec2.call('DeleteKeyPair', { KeyName: 'mine' })).toEqual({ Return: true, KeyPairId });
    expect(await ec2.call('DeleteKeyPair', { KeyName: 'mine' })).toEqual({ Return: true });
    await expect(ec2.call('DescribeKeyPairs', { KeyNames: ['mine'] })).rejects.toMatchObject({
      code: 'InvalidKeyPair.NotFound',
      message: "The key pair 'mine' does not exist",
    });
  });
});
