import { zonesOf, type AvailabilityZone } from '../regions/zones.ts';
import type { InstanceType } from './instance-type.ts';

/** Zones in which older hardware is missing: t2 was never brought to Seoul's second and fourth zone (facts.md L01). */
const missingFamilies: Record<string, readonly string[]> = {
  'apne2-az2': ['t2'],
  'apne2-az4': ['t2'],
};

/** The Availability Zones of a Region that offer an instance type. */
export function zonesOffering(type: InstanceType, regionName: string): AvailabilityZone[] {
  return zonesOf(regionName).filter((zone) => !missingFamilies[zone.id]?.includes(type.family));
}
