import { nextHex, seedPrng } from '../../../../core/prng.ts';

/** A managed prefix list of AWS: the addresses of a service in a Region. */
export interface PrefixListData {
  prefixListId: string;
  /** e.g. 'com.amazonaws.ap-northeast-2.s3' */
  name: string;
  cidrs: string[];
}

/** Ids as AWS has them; other Regions get ids of the same form. */
const knownIds: Readonly<Record<string, string>> = {
  'com.amazonaws.ap-northeast-2.s3': 'pl-78a54011',
  'com.amazonaws.ap-northeast-2.dynamodb': 'pl-48a54021',
  'com.amazonaws.ap-northeast-1.s3': 'pl-61a54008',
  'com.amazonaws.ap-northeast-1.dynamodb': 'pl-78a54011',
  'com.amazonaws.us-east-1.s3': 'pl-63a5400a',
  'com.amazonaws.us-east-1.dynamodb': 'pl-02cd2c6b',
};

/** A part of each service's address ranges in Seoul, from AWS's ip-ranges.json; enough to show what the list is for. */
const cidrsOf: Readonly<Record<string, string[]>> = {
  s3: ['52.219.56.0/22', '52.219.144.0/22', '3.5.140.0/22', '16.12.76.0/23'],
  dynamodb: ['52.95.192.0/23', '3.218.180.0/22'],
};

/** AWS's prefix lists of a Region: those of the services that have gateway endpoints. */
export function prefixListsOf(region: string): PrefixListData[] {
  return Object.entries(cidrsOf).map(([service, cidrs]) => {
    const name = `com.amazonaws.${region}.${service}`;
    return { name, cidrs, prefixListId: knownIds[name] ?? `pl-${nextHex(seedPrng(name), 8)}` };
  });
}

/** The prefix list with this id in a Region. */
export function findPrefixList(region: string, prefixListId: string): PrefixListData | undefined {
  return prefixListsOf(region).find((list) => list.prefixListId === prefixListId);
}
