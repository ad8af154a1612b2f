import type { DnsRecord } from '../../../core/dns/dns-answer.ts';
import { parseAwsHost } from '../../../wire/detection/aws-host.ts';
import { publicDnsName } from '../../services/ec2/dns-names.ts';
import { isWebsiteHost } from '../../services/s3/website-endpoint.ts';
import type { World } from '../../world.ts';
import { findPublicAddress } from './find-address.ts';
import { isInternetSite, siteAddress } from './internet-sites.ts';
import { nameServerAddress } from './name-servers.ts';
import { addressOfInstanceName } from './names.ts';

/** Address that AWS's own endpoints seem to have: from the block for documentation. */
export const endpointAddress = '198.51.100.20';

const instanceTtlSeconds = 604_800;
const reverseTtlSeconds = 300;
const endpointTtlSeconds = 60;
const serverTtlSeconds = 172_800;

/**
 * The records of a name in no zone of Route 53 that exists because AWS gives it: instances, name servers, endpoints
 * and websites, and addresses asked for backwards. Undefined when there is no such name; none when it has no such type.
 */
export function unhostedRecords(world: World, qualified: string, type: string): DnsRecord[] | undefined {
  const record = unhostedRecord(world, qualified.replace(/\.$/, ''));
  if (!record) return undefined;
  return type === 'ANY' || type === record.type ? [{ ...record, name: qualified }] : [];
}

function unhostedRecord(world: World, name: string): Omit<DnsRecord, 'name'> | undefined {
  const address = addressOfInstanceName(name);
  if (address !== undefined) return { type: 'A', ttlSeconds: instanceTtlSeconds, value: address };
  const server = nameServerAddress(name);
  if (server !== undefined) return { type: 'A', ttlSeconds: serverTtlSeconds, value: server };
  const reverse = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\.in-addr\.arpa$/.exec(name);
  if (reverse) return pointer(world, reverse.slice(1).reverse().join('.'));
  if (isInternetSite(name) || isWebsiteHost(name)) return endpoint(siteAddress);
  return parseAwsHost(name) && endpoint(endpointAddress);
}

const endpoint = (value: string) => ({ type: 'A', ttlSeconds: endpointTtlSeconds, value });

function pointer(world: World, address: string): Omit<DnsRecord, 'name'> | undefined {
  const located = findPublicAddress(world, address);
  if (!located) return undefined;
  return { type: 'PTR', ttlSeconds: reverseTtlSeconds, value: `${publicDnsName(located.scope.region, address)}.` };
}
