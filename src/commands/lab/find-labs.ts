import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Lab } from '../../../checkers/define.ts';
import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';

export const labsFolder = join(import.meta.dirname, '..', '..', '..', 'labs');

/** Ids of all labs, in the order of the course: a folder with a lab.ts is a lab. */
export function labIds(): string[] {
  return readdirSync(labsFolder)
    .filter((name) => existsSync(join(labsFolder, name, 'lab.ts')))
    .sort();
}

/** The id that `name` stands for: itself ('010-one-user') or its number ('010'). Throws PlatformError. */
export function resolveLabId(name: string): string {
  const ids = labIds();
  const id = ids.find((one) => one === name || one.split('-', 1)[0] === name);
  if (id === undefined) throw new PlatformError(commandMessages.unknownLab, { lab: name, known: ids.join(', ') });
  return id;
}

/** The definition in the lab's `lab.ts`. Rejects when there is no such lab. */
export async function loadLab(labId: string): Promise<Lab> {
  const module = (await import(pathToFileURL(join(labsFolder, labId, 'lab.ts')).href)) as { default: Lab };
  return module.default;
}
