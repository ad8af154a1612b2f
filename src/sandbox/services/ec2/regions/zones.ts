import { regions, type RegionData } from './region-data.ts';

export interface AvailabilityZone {
  /** e.g. 'ap-northeast-2a' */
  name: string;
  /** e.g. 'apne2-az1' */
  id: string;
  region: RegionData;
}

/** Availability Zones of a Region by name; none for a Region that the sandbox does not know. */
export function zonesOf(regionName: string): AvailabilityZone[] {
  const region = regions.find((candidate) => candidate.name === regionName);
  if (!region) return [];
  return region.zones.map((zone) => ({
    name: `${region.name}${zone.letter}`,
    id: `${region.zoneIdPrefix}-az${zone.idNumber}`,
    region,
  }));
}

/** Id of a zone of some Region, e.g. 'apne2-az1' for 'ap-northeast-2a'; '' for an unknown name. */
export function zoneIdOf(zoneName: string): string {
  return zonesOf(zoneName.slice(0, -1)).find((zone) => zone.name === zoneName)?.id ?? '';
}
