import { readFile } from 'node:fs/promises';
import { decodeBase64, encodeBase64 } from '../../core/base64.ts';
import { writeFileAtomically } from '../../server/atomic-file.ts';
import type { StoredFile } from '../../shell/files/stored-files.ts';

/** A file of the learner's in `files.json`; its content in Base64. */
type KeptFile = Omit<StoredFile, 'content'> & { content?: string };

/** The files that `writeKeptFiles` wrote, by their paths; none when there is no such file. */
export async function readKeptFiles(path: string): Promise<Map<string, StoredFile>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '[]';
  });
  const files = new Map<string, StoredFile>();
  for (const { content, ...file } of JSON.parse(text) as KeptFile[]) {
    const bytes = content === undefined ? undefined : decodeBase64(content);
    files.set(file.path, { ...file, ...(bytes && { content: bytes }) });
  }
  return files;
}

export async function writeKeptFiles(path: string, files: ReadonlyMap<string, StoredFile>): Promise<void> {
  const kept = [...files.values()].map(({ content, ...file }): KeptFile => ({
    ...file,
    ...(content && { content: encodeBase64(content) }),
  }));
  await writeFileAtomically(path, JSON.stringify(kept));
}
