import { localResolver } from '../../../core/dns/dns-answer.ts';
import { publicZones } from '../../services/route53/name-lookup.ts';
import type { World } from '../../world.ts';

/** Resolvers that answer everybody: the computer's own, Google's, Cloudflare's, Quad9's and KT's. */
export const publicResolvers: readonly string[] = [
  localResolver,
  '127.0.0.1',
  '8.8.8.8',
  '8.8.4.4',
  '1.1.1.1',
  '1.0.0.1',
  '9.9.9.9',
  '168.126.63.1',
  '168.126.63.2',
];

/** The address of a name server of Route 53: its number is the last eleven bits of 205.251.192.0/21. */
export function nameServerAddress(name: string): string | undefined {
  const number = Number(/^ns-(\d{1,4})\.awsdns-\d\d\.(?:com|net|org|co\.uk)\.?$/.exec(name)?.[1]);
  return number < 2048 ? `205.251.${192 + (number >> 8)}.${number & 255}` : undefined;
}

/** The name server of a zone of the world that has a name or address. */
export function serverNameOf(world: World, nameOrAddress: string): string | undefined {
  const wanted = nameOrAddress.toLowerCase().replace(/\.$/, '');
  return publicZones(world)
    .flatMap((zone) => zone.nameServers)
    .find((name) => name === wanted || nameServerAddress(name) === wanted);
}
