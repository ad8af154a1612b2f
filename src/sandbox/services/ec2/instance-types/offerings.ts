import { zonesOf, type AvailabilityZone } from '../regions/zones.ts';
import type { InstanceType } from './instance-type.ts';

/** Families that some zones of Seoul lack: t2 and t3a never came to the second and fourth zone. */
const missingFamilies: Record<string, readonly string[]> = {
  'apne2-az1': ['c7i-flex'],
  'apne2-az2': ['t2', 't3a'],
  'apne2-az3': ['c7i-flex'],
  'apne2-az4': ['t2', 't3a'],
};

/** The Availability Zones of a Region that offer an instance type. */
export function zonesOffering(type: InstanceType, regionName: string): AvailabilityZone[] {
  return zonesOf(regionName).filter((zone) => !missingFamilies[zone.id]?.includes(type.family));
}
