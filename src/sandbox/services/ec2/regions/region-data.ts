/** One Availability Zone: the letter of its name and the number of its id. */
export interface ZoneData {
  letter: string;
  idNumber: number;
}

export interface RegionData {
  name: string;
  /** Prefix of zone ids, e.g. 'apne2' of 'apne2-az1'. */
  zoneIdPrefix: string;
  zones: ZoneData[];
  /** Group long name, as in `GroupLongName`. */
  groupLongName: string;
}

function zones(mapping: string): ZoneData[] {
  return mapping.split(' ').map((pair) => ({ letter: pair[0]!, idNumber: Number(pair.slice(1)) }));
}

/**
 * Regions that are enabled in every account. Zone names are mapped to zone ids account by account in older Regions;
 * this is the sandbox account's mapping. Seoul's a to d are the zones 1 to 4.
 */
export const regions: readonly RegionData[] = [
  { name: 'ap-south-1', zoneIdPrefix: 'aps1', zones: zones('a1 b3 c2'), groupLongName: 'Asia Pacific (Mumbai)' },
  { name: 'eu-north-1', zoneIdPrefix: 'eun1', zones: zones('a1 b2 c3'), groupLongName: 'Europe (Stockholm)' },
  { name: 'eu-west-3', zoneIdPrefix: 'euw3', zones: zones('a1 b2 c3'), groupLongName: 'Europe (Paris)' },
  { name: 'eu-west-2', zoneIdPrefix: 'euw2', zones: zones('a2 b3 c1'), groupLongName: 'Europe (London)' },
  { name: 'eu-west-1', zoneIdPrefix: 'euw1', zones: zones('a3 b1 c2'), groupLongName: 'Europe (Ireland)' },
  { name: 'ap-northeast-3', zoneIdPrefix: 'apne3', zones: zones('a3 b1 c2'), groupLongName: 'Asia Pacific (Osaka)' },
  { name: 'ap-northeast-2', zoneIdPrefix: 'apne2', zones: zones('a1 b2 c3 d4'), groupLongName: 'Asia Pacific (Seoul)' },
  { name: 'ap-northeast-1', zoneIdPrefix: 'apne1', zones: zones('a4 c1 d2'), groupLongName: 'Asia Pacific (Tokyo)' },
  { name: 'ca-central-1', zoneIdPrefix: 'cac1', zones: zones('a1 b2 d4'), groupLongName: 'Canada (Central)' },
  { name: 'sa-east-1', zoneIdPrefix: 'sae1', zones: zones('a1 b2 c3'), groupLongName: 'South America (Sao Paulo)' },
  {
    name: 'ap-southeast-1',
    zoneIdPrefix: 'apse1',
    zones: zones('a1 b2 c3'),
    groupLongName: 'Asia Pacific (Singapore)',
  },
  { name: 'ap-southeast-2', zoneIdPrefix: 'apse2', zones: zones('a1 b3 c2'), groupLongName: 'Asia Pacific (Sydney)' },
  { name: 'eu-central-1', zoneIdPrefix: 'euc1', zones: zones('a2 b3 c1'), groupLongName: 'Europe (Frankfurt)' },
  {
    name: 'us-east-1',
    zoneIdPrefix: 'use1',
    zones: zones('a6 b1 c2 d4 e3 f5'),
    groupLongName: 'US East (N. Virginia)',
  },
  { name: 'us-east-2', zoneIdPrefix: 'use2', zones: zones('a1 b2 c3'), groupLongName: 'US East (Ohio)' },
  { name: 'us-west-1', zoneIdPrefix: 'usw1', zones: zones('a3 b1'), groupLongName: 'US West (N. California)' },
  { name: 'us-west-2', zoneIdPrefix: 'usw2', zones: zones('a2 b1 c3 d4'), groupLongName: 'US West (Oregon)' },
];

/** Regions that an account has to enable first; the sandbox's account has not. */
export const optInRegions: readonly string[] = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
];
