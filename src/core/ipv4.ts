/** A range of IPv4 addresses; `network` is the address with the host bits cleared. Addresses are unsigned 32-bit. */
export interface Ipv4Range {
  network: number;
  prefixLength: number;
}

/** '10.0.0.1' as an unsigned 32-bit number, or undefined when it is no dotted-decimal address. */
export function parseIpv4(text: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return undefined;
  let address = 0;
  for (const part of match.slice(1)) {
    const octet = Number(part);
    if (octet > 255) return undefined;
    address = address * 256 + octet;
  }
  return address;
}

/** Dotted-decimal text of an unsigned 32-bit address. */
export function formatIpv4(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The CIDR block as a range, or undefined when it is malformed. Host bits are cleared: '10.0.0.1/16' is 10.0.0.0/16. */
export function parseCidr(text: string): Ipv4Range | undefined {
  const match = /^([\d.]+)\/(\d{1,2})$/.exec(text);
  const address = match ? parseIpv4(match[1]!) : undefined;
  const prefixLength = Number(match?.[2]);
  if (address === undefined || prefixLength > 32) return undefined;
  const size = 2 ** (32 - prefixLength);
  return { network: Math.floor(address / size) * size, prefixLength };
}

/** Canonical text, e.g. '10.0.0.0/16'. */
export function formatCidr(range: Ipv4Range): string {
  return `${formatIpv4(range.network)}/${range.prefixLength}`;
}

/** How many addresses the range has. */
export function rangeSize(range: Ipv4Range): number {
  return 2 ** (32 - range.prefixLength);
}

/** Whether the address, as a 32-bit number, lies in the range. */
export function rangeContainsAddress(range: Ipv4Range, address: number): boolean {
  return address >= range.network && address < range.network + rangeSize(range);
}

/** Whether every address of `inner` is in `outer`. */
export function rangeContainsRange(outer: Ipv4Range, inner: Ipv4Range): boolean {
  return outer.prefixLength <= inner.prefixLength && rangeContainsAddress(outer, inner.network);
}

/** Whether two CIDR ranges share an address: then one contains the other. */
export function rangesOverlap(one: Ipv4Range, other: Ipv4Range): boolean {
  return rangeContainsRange(one, other) || rangeContainsRange(other, one);
}

/** Whether the CIDR block contains the address; false when either is malformed. */
export function cidrContains(cidrBlock: string, address: string): boolean {
  const range = parseCidr(cidrBlock);
  const parsed = parseIpv4(address);
  return range !== undefined && parsed !== undefined && rangeContainsAddress(range, parsed);
}
