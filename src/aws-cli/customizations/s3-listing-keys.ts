import { isRecord, type ValueRecord } from '../python/values.ts';
import type { Customization } from './customization.ts';

const encodedMembers = ['Delimiter', 'Marker', 'NextMarker', 'Prefix', 'StartAfter', 'KeyMarker', 'NextKeyMarker'];
const encodedLists: Record<string, string> = {
  Contents: 'Key',
  CommonPrefixes: 'Prefix',
  Versions: 'Key',
  DeleteMarkers: 'Key',
};

/** Listings ask for URL-encoded keys, so that any character survives XML, and decode them again. */
export const listingKeys: Customization = {
  changeParameters(parameters) {
    parameters.EncodingType ??= 'url';
  },
  changePrintable(output, given) {
    if (output.EncodingType !== 'url' || given.EncodingType !== undefined) return;
    for (const name of encodedMembers) decodeMember(output, name);
    for (const [list, member] of Object.entries(encodedLists)) {
      const items = output[list];
      if (!Array.isArray(items)) continue;
      for (const item of items) if (isRecord(item)) decodeMember(item, member);
    }
  },
};

function decodeMember(record: ValueRecord, name: string): void {
  const value = record[name];
  if (typeof value === 'string') record[name] = decodeURIComponent(value.replaceAll('+', ' '));
}
