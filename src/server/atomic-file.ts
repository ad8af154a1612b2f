import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const temporaryName = /\.\d+\.tmp$/;

/** Replaces a file so that a crash leaves either the old or the new content, never a mixture. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Removes what writes into a folder have left that were killed. To be called before the first write. */
export async function removeUnfinishedWrites(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => temporaryName.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
