import { describe, expect, it } from 'vitest';
import { baseImage } from '../machines/base-image.ts';
import { FileTree } from './file-tree.ts';
import type { FileChanges } from './file-node.ts';

const root = { owner: 'root', group: 'root', nowMs: 1000 };
const bytes = (text: string) => new TextEncoder().encode(text);

function tree(changes: FileChanges = {}): { files: FileTree; changes: FileChanges } {
  return { files: new FileTree(baseImage('al2023'), changes), changes };
}

describe('FileTree', () => {
  it('keeps only what differs from the image', () => {
    const { files, changes } = tree();
    files.write('/etc/motd', bytes('hello'), root);
    files.remove('/etc/hosts');
    expect(Object.keys(changes)).toEqual(['/etc/motd', '/etc/hosts']);
    expect(changes['/etc/hosts']).toBeNull();
    expect(files.find('/etc/hosts')).toBeUndefined();
    expect(files.list('/etc')).toContain('motd');
    expect(files.list('/etc')).not.toContain('hosts');
    expect(tree(changes).files.text('/etc/motd')).toBe('hello');
    expect(tree().files.find('/etc/hosts')).toBeDefined();
  });

  it('follows links, also of folders, and tells loops', () => {
    const { files } = tree();
    expect(files.resolve('/bin/../bin/bash')).toBe('/usr/bin/bash');
    files.link('/tmp/b', '/tmp/a', root);
    files.link('/tmp/a', '/tmp/b', root);
    expect(() => files.get('/tmp/a')).toThrow('ELOOP');
    files.write('/var/run/x', bytes('1'), root);
    expect(files.text('/run/x')).toBe('1');
  });

  it('fails as Linux does', () => {
    const { files } = tree();
    expect(() => files.write('/no/such', bytes(''), root)).toThrow('ENOENT');
    expect(() => files.write('/etc', bytes(''), root)).toThrow('EISDIR');
    expect(() => files.list('/etc/passwd')).toThrow('ENOTDIR');
    expect(() => files.get('/etc/passwd/x')).toThrow('ENOTDIR');
    expect(() => files.makeDirectory('/etc', root)).toThrow('EEXIST');
    expect(() => files.remove('/etc')).toThrow('ENOTEMPTY');
    expect(() => files.write('/tmp/big', new Uint8Array(65 * 2 ** 20), root)).toThrow('ENOSPC');
  });

  it('removes folders with what is in them', () => {
    const { files } = tree();
    files.makeDirectory('/opt/a/b', { ...root, recursive: true });
    files.write('/opt/a/b/c', bytes('x'), root);
    files.remove('/opt/a', { recursive: true });
    expect(files.find('/opt/a/b/c')).toBeUndefined();
    expect(files.list('/opt')).toEqual([]);
  });
});
