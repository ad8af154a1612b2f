import type { DnsAnswer, DnsQuestion } from './dns/dns-answer.ts';
import type { HttpRequest, HttpResponse } from './http.ts';

/**
 * What happens to a connection attempt inside a world, as a client would see it.
 * `timeout` means that nothing ever answers (dropped by a security group or a missing route): the caller decides how
 * long to wait. `resolve` means that the name does not exist.
 */
export type ConnectionFailure = 'timeout' | 'refused' | 'resolve' | 'reset';

export type WorldFetchResult =
  | { kind: 'response'; response: HttpResponse; remoteAddress: string }
  | { kind: 'failure'; failure: ConnectionFailure; remoteAddress?: string };

export interface SshTarget {
  host: string;
  port: number;
  user: string;
  /** The EC2 Instance Connect Endpoint that leads to the host's private address, where ssh goes through one. */
  endpointId?: string;
  /** The server through which the connection goes, as with ssh -J: it starts there instead of on the learner's computer. */
  jump?: SshTarget;
  /** PEM text of the private key given with `-i`, if any. */
  privateKey?: string;
}

export type SshResult =
  { kind: 'session'; session: RemoteSession } | { kind: 'failure'; failure: ConnectionFailure | 'permission-denied' };

/** 'ended' once `exit` was run, 'lost' when the instance is gone or the session was ended from elsewhere. */
export type RemoteSessionState = 'open' | 'ended' | 'lost';

/** Connections that start on an instance: what ssh -L and port forwarding of Session Manager carry. */
export interface InstanceNetwork {
  fetch(request: HttpRequest): Promise<WorldFetchResult>;
  connect(host: string, port: number): Promise<'open' | ConnectionFailure>;
}

/** A shell on an instance in the world. State (cwd, variables) lives between `run` calls. */
export interface RemoteSession {
  state(): RemoteSessionState;
  /** The text before the learner's cursor, e.g. `[ec2-user@ip-10-10-0-12 ~]$ `. */
  prompt(): string;
  /** Runs one complete command; output arrives live. Resolves with its exit code, 255 when the session is not open. */
  run(command: string, output: { stdout(text: string): void; stderr(text: string): void }): Promise<number>;
  /** Ctrl-C. */
  interrupt(): void;
  close(): void;
  /** The network as the instance sees it; undefined where the session carries no ports. */
  network?: InstanceNetwork;
}

/** Where a port forwarding session leads: host and port as the instance reaches them. */
export interface SessionForward {
  host: string;
  port: number;
  /** On the learner's computer; 0 is any that is free. */
  localPort: number;
}

/** What the token of `aws ssm start-session` opens. */
export interface ManagedSession {
  shell: RemoteSession;
  /** What AWS-StartInteractiveCommand runs, after which the session ends; absent where a person types. */
  command?: string;
  /** Of a session in which nobody types, but connections go through `shell.network`. */
  forward?: SessionForward;
}

/**
 * How shells, the `aws` command and the page reach a world, wherever it lives (same thread, a Worker behind a
 * MessagePort, another process behind HTTP).
 */
export interface WorldConnection {
  /** An AWS API request, answered by the gateway. Aborting hangs up on a request that is held (long polling). */
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse>;
  /** An HTTP request from the internet into the world: to an Elastic IP, a load balancer, a bucket website. */
  fetch(request: HttpRequest): Promise<WorldFetchResult>;
  /** Asks DNS on the internet: the resolver of the learner's computer, or the name server that the question names. */
  query(question: DnsQuestion): Promise<DnsAnswer>;
  /** Whether something listens there, as `nc -z` would find out. */
  connect(host: string, port: number): Promise<'open' | ConnectionFailure>;
  ssh(target: SshTarget): Promise<SshResult>;
  /** The session that a token of StartSession or ResumeSession stands for; undefined when there is none, or no longer. */
  openManagedSession(token: string): Promise<ManagedSession | undefined>;
  /** The world's time in epoch milliseconds. */
  nowMs(): number;
  /** Resolves after `durationMs` of AWS's time has passed in the world (shortened by its speed). */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}
