/** A question as a client puts it. */
export interface DnsQuestion {
  /** With or without the final dot. */
  name: string;
  /** `A`, `MX`, `TXT` … or `ANY`. */
  type: string;
  /** Name or address of the name server that is asked; undefined for the resolver of the learner's computer. */
  server?: string;
}

/** One record in the form of zone files. */
export interface DnsRecord {
  /** Fully qualified, with the final dot. */
  name: string;
  ttlSeconds: number;
  type: string;
  value: string;
}

/** How a question ends (RCODE); `timeout`: nobody answers at that address, `no-server`: the server's name does not exist. */
export type DnsStatus = 'NOERROR' | 'NXDOMAIN' | 'REFUSED' | 'SERVFAIL' | 'timeout' | 'no-server';

export interface DnsAnswer {
  status: DnsStatus;
  /** Whether a name server of the zone itself answers (flag `aa`). */
  isAuthoritative: boolean;
  /** Whether the server follows names to other zones (flag `ra`). */
  isRecursive: boolean;
  /** In the order in which they lead on: a CNAME comes before what it leads to. */
  answers: DnsRecord[];
  /** The SOA record of the zone that says no, for how long. */
  authority: DnsRecord[];
  /** Address of the server that was asked. */
  serverAddress: string;
}

/** The address of the resolver on the learner's computer. */
export const localResolver = '127.0.0.53';

/** An answer of the local resolver, to be filled. */
export function resolverAnswer(status: DnsStatus, answers: DnsRecord[] = [], authority: DnsRecord[] = []): DnsAnswer {
  return { status, isAuthoritative: false, isRecursive: true, answers, authority, serverAddress: localResolver };
}
