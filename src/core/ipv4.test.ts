import { describe, expect, it } from 'vitest';
import { cidrContains, formatCidr, formatIpv4, parseCidr, parseIpv4, rangesOverlap } from './ipv4.ts';

describe('ipv4', () => {
  it('reads and writes addresses', () => {
    expect(parseIpv4('255.255.255.255')).toBe(2 ** 32 - 1);
    expect(formatIpv4(parseIpv4('172.31.16.9')!)).toBe('172.31.16.9');
    for (const wrong of ['', '1.2.3', '1.2.3.256', '1.2.3.4.5', 'a.b.c.d', '-1.2.3.4']) {
      expect(parseIpv4(wrong), wrong).toBeUndefined();
    }
  });

  it('clears host bits of a CIDR block', () => {
    expect(formatCidr(parseCidr('10.0.1.77/16')!)).toBe('10.0.0.0/16');
    expect(formatCidr(parseCidr('0.0.0.0/0')!)).toBe('0.0.0.0/0');
    for (const wrong of ['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/-1', '10.0.0.0/a']) {
      expect(parseCidr(wrong), wrong).toBeUndefined();
    }
  });

  it('finds containment and overlap', () => {
    expect(cidrContains('10.10.0.0/24', '10.10.0.255')).toBe(true);
    expect(cidrContains('10.10.0.0/24', '10.10.1.0')).toBe(false);
    expect(cidrContains('0.0.0.0/0', '203.0.113.9')).toBe(true);
    const overlap = (one: string, other: string) => rangesOverlap(parseCidr(one)!, parseCidr(other)!);
    expect(overlap('10.10.0.0/16', '10.10.3.0/24')).toBe(true);
    expect(overlap('10.10.3.0/24', '10.10.0.0/16')).toBe(true);
    expect(overlap('10.10.0.0/24', '10.10.1.0/24')).toBe(false);
  });
});
