const addressKeys = new Set([
  'PublicIpAddress',
  'PublicIp',
  'PublicDnsName',
  'DNSName',
  'DomainName',
  'CanonicalHostedZoneName',
]);

/** Collects every public address and DNS name in an API answer into `found`; only these may be probed. */
export function collectEndpoints(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectEndpoints(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (addressKeys.has(key) && typeof member === 'string' && member !== '') found.add(member.toLowerCase());
    else collectEndpoints(member, found);
  }
}
