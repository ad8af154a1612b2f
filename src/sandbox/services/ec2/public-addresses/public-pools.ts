/**
 * Address ranges out of which a Region's public addresses are drawn, as in AWS's ip-ranges.json. Regions that are not
 * listed draw from the last entry's.
 */
export const publicPools: Readonly<Record<string, readonly string[]>> = {
  'ap-northeast-2': ['3.34.0.0/15', '13.124.0.0/15', '15.164.0.0/15', '43.200.0.0/14', '52.78.0.0/16', '54.180.0.0/15'],
  'ap-northeast-1': ['3.112.0.0/14', '13.112.0.0/14', '18.176.0.0/15', '54.64.0.0/15'],
  'ap-southeast-1': ['13.212.0.0/15', '18.136.0.0/16', '54.169.0.0/16'],
  'us-east-1': ['3.80.0.0/12', '18.204.0.0/14', '34.192.0.0/12', '54.144.0.0/14'],
  'us-west-2': ['34.208.0.0/12', '44.224.0.0/11', '54.68.0.0/14'],
  'eu-west-1': ['34.240.0.0/13', '52.208.0.0/13', '54.72.0.0/15'],
};

/** Pools of Regions without an entry of their own. */
export const otherPools: readonly string[] = ['16.16.0.0/14', '51.20.0.0/16'];
