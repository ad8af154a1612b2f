import { joinBytes } from '../bytes.ts';
import { parseIpv4 } from '../ipv4.ts';
import type { DnsAnswer, DnsQuestion, DnsRecord } from './dns-answer.ts';

/** Numbers of record types (IANA); a type without one cannot be put on the wire. */
const typeNumbers: Record<string, number> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  SPF: 99,
  ANY: 255,
  CAA: 257,
};
const statusNumbers: Record<string, number> = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 };

const uint16 = (value: number) => Uint8Array.of((value >> 8) & 255, value & 255);
const uint32 = (value: number) => joinBytes([uint16(value >>> 16), uint16(value & 0xffff)]);

/** An answer as it goes over the wire (RFC 1035), names that were written before replaced by pointers. */
class MessageWriter {
  #parts: Uint8Array[] = [];
  #length = 0;
  readonly #offsets = new Map<string, number>();

  push(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  name(name: string, mayPoint = true): void {
    let rest = name.replace(/\.$/, '');
    while (rest !== '') {
      const known = this.#offsets.get(rest.toLowerCase());
      if (known !== undefined && mayPoint) return this.push(uint16(0xc000 | known));
      if (known === undefined && this.#length < 0x4000) this.#offsets.set(rest.toLowerCase(), this.#length);
      const [label, ...labels] = rest.split('.');
      const bytes = new TextEncoder().encode(label);
      this.push(joinBytes([Uint8Array.of(bytes.length), bytes]));
      rest = labels.join('.');
    }
    this.push(Uint8Array.of(0));
  }

  /** A record; its data come behind their length, which is only known afterwards. */
  record({ name, ttlSeconds, type, value }: DnsRecord): void {
    this.name(name);
    this.push(joinBytes([uint16(typeNumbers[type] ?? 0), uint16(1), uint32(ttlSeconds)]));
    const lengthAt = this.#parts.length;
    this.push(uint16(0));
    const start = this.#length;
    this.#data(type, value);
    this.#parts[lengthAt] = uint16(this.#length - start);
  }

  #data(type: string, value: string): void {
    const words = value.split(/\s+/);
    const [first = '', second = '', third = '', fourth = ''] = words;
    if (type === 'A') this.push(uint32(parseIpv4(value) ?? 0));
    else if (type === 'AAAA') this.push(ipv6Bytes(value));
    else if (type === 'NS' || type === 'CNAME' || type === 'PTR') this.name(value);
    else if (type === 'MX') {
      this.push(uint16(Number(first)));
      this.name(second);
    } else if (type === 'SRV') {
      this.push(joinBytes([first, second, third].map((number) => uint16(Number(number)))));
      this.name(fourth, false);
    } else if (type === 'SOA') {
      this.name(first);
      this.name(second);
      this.push(joinBytes(words.slice(2).map((number) => uint32(Number(number)))));
    } else if (type === 'CAA') {
      const [text] = quotedStrings(value);
      const tag = new TextEncoder().encode(second);
      this.push(joinBytes([Uint8Array.of(Number(first), tag.length), tag, text ?? new Uint8Array(0)]));
    } else this.push(joinBytes(quotedStrings(value).map((text) => joinBytes([Uint8Array.of(text.length), text]))));
  }

  bytes(): Uint8Array {
    return joinBytes(this.#parts);
  }
}

function ipv6Bytes(text: string): Uint8Array {
  const [head = '', tail] = text.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return joinBytes([...before, ...zeros, ...after].map((group) => uint16(Number.parseInt(group, 16))));
}

/** The strings in quotes of a TXT record; `\\ddd` is a byte, in decimal. */
function quotedStrings(value: string): Uint8Array[] {
  return Array.from(value.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, text]) => {
    const bytes = Array.from(text!.matchAll(/\\(\d{3})|\\?(.)/g), ([, code, char]) =>
      code === undefined ? char!.charCodeAt(0) : Number(code),
    );
    return Uint8Array.from(bytes);
  });
}

/** The bytes of an answer with EDNS, as a name server sends it over UDP. */
export function dnsMessage(id: number, question: DnsQuestion, answer: DnsAnswer): Uint8Array {
  const flags =
    0x8100 |
    (answer.isAuthoritative ? 0x400 : 0) |
    (answer.isRecursive ? 0x80 : 0) |
    (statusNumbers[answer.status] ?? 0);
  const writer = new MessageWriter();
  const counts = [1, answer.answers.length, answer.authority.length, 1];
  writer.push(joinBytes([id, flags, ...counts].map(uint16)));
  writer.name(question.name);
  writer.push(joinBytes([uint16(typeNumbers[question.type] ?? 0), uint16(1)]));
  for (const record of [...answer.answers, ...answer.authority]) writer.record(record);
  const ednsSize = 1232;
  writer.push(joinBytes([Uint8Array.of(0), uint16(41), uint16(ednsSize), uint32(0), uint16(0)]));
  return writer.bytes();
}
