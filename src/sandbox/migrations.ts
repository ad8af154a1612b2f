import { PlatformError } from '../core/messages/message.ts';
import { worldMessages } from '../core/messages/world.ts';
import { worldFormatVersion, type WorldData } from './world-data.ts';

/** Turns a world of format `version` into one of `version + 1`, in place. Index 0 migrates version 1. */
const migrations: readonly ((data: WorldData) => void)[] = [];

/** Brings the data of a saved world of any released format to the current one. Throws PlatformError for a newer one. */
export function migrateWorld(data: WorldData): WorldData {
  if (data.formatVersion > worldFormatVersion) {
    throw new PlatformError(worldMessages.newerFormat, { found: data.formatVersion, supported: worldFormatVersion });
  }
  while (data.formatVersion < worldFormatVersion) {
    migrations[data.formatVersion - 1]!(data);
    data.formatVersion++;
  }
  return data;
}
