import type { DnsQuestion } from '../dns/dns-answer.ts';
import type { HttpRequest } from '../http.ts';
import type { RemoteSession, RemoteSessionState, SshResult, SshTarget, WorldConnection } from '../world-connection.ts';
import { connectRpc, serveRpc } from './message-port-rpc.ts';
import type { RpcCall, RpcClient, RpcPort } from './message-port-rpc.ts';

/** Output of a command on an instance, as it crosses the port. */
interface SessionOutput {
  stream: 'stdout' | 'stderr';
  text: string;
}

/** A session as it crosses the port: it stays at the server under a number. */
export interface SessionHandle {
  session: number;
  prompt: string;
  state: RemoteSessionState;
  hasNetwork: boolean;
}

type RemoteSshResult = ({ kind: 'session' } & SessionHandle) | Extract<SshResult, { kind: 'failure' }>;

/**
 * The methods that stand for a WorldConnection on a port. A world Worker with more to offer serves them together:
 * `serveRpc(port, { ...worldConnectionHandlers(connection), ...others })`.
 */
export function worldConnectionHandlers(connection: WorldConnection, sessions = new Map<number, RemoteSession>()) {
  let nextSession = 1;
  const sessionOf = (number: number): RemoteSession => {
    const session = sessions.get(number);
    if (!session) throw new Error(`no session ${number}`);
    return session;
  };
  const keep = (session: RemoteSession): SessionHandle => {
    const number = nextSession++;
    sessions.set(number, session);
    return {
      session: number,
      prompt: session.prompt(),
      state: session.state(),
      hasNetwork: session.network !== undefined,
    };
  };
  return {
    'world.send': (request: HttpRequest, { signal }: RpcCall) => connection.send(request, signal),
    'world.fetch': (request: HttpRequest) => connection.fetch(request),
    'world.query': (question: DnsQuestion) => connection.query(question),
    'world.connect': ({ host, port }: { host: string; port: number }) => connection.connect(host, port),
    'world.nowMs': (_: null) => connection.nowMs(),
    'world.sleep': (durationMs: number, { signal }: RpcCall) => connection.sleep(durationMs, signal),
    'world.ssh': async (target: SshTarget): Promise<RemoteSshResult> => {
      const result = await connection.ssh(target);
      if (result.kind === 'failure') return result;
      return { kind: 'session', ...keep(result.session) };
    },
    'world.openManagedSession': async (token: string) => {
      const opened = await connection.openManagedSession(token);
      if (!opened) return undefined;
      const { shell, ...purpose } = opened;
      return { handle: keep(shell), purpose };
    },
    'world.sessionRun': async (
      { session: number, command }: { session: number; command: string },
      { signal, emit }: RpcCall,
    ) => {
      const session = sessionOf(number);
      const onAbort = () => session.interrupt();
      signal.addEventListener('abort', onAbort);
      const exitCode = await session.run(command, {
        stdout: (text) => emit({ stream: 'stdout', text } satisfies SessionOutput),
        stderr: (text) => emit({ stream: 'stderr', text } satisfies SessionOutput),
      });
      signal.removeEventListener('abort', onAbort);
      return { exitCode, prompt: session.prompt(), state: session.state() };
    },
    'world.sessionFetch': async ({ session: number, request }: { session: number; request: HttpRequest }) => {
      const session = sessionOf(number);
      const result = await session.network!.fetch(request);
      return { result, state: session.state() };
    },
    'world.sessionConnect': ({ session: number, host, port }: { session: number; host: string; port: number }) =>
      sessionOf(number).network!.connect(host, port),
    'world.sessionInterrupt': (number: number) => sessionOf(number).interrupt(),
    'world.sessionClose': (number: number) => {
      sessions.get(number)?.close();
      sessions.delete(number);
    },
  };
}

type WorldHandlers = ReturnType<typeof worldConnectionHandlers>;

/** Lets the other end of `port` use `connection`; `close` also ends the sessions that it has opened. */
export function serveWorldConnection(port: RpcPort, connection: WorldConnection): { close(): void } {
  const sessions = new Map<number, RemoteSession>();
  const serving = serveRpc(port, worldConnectionHandlers(connection, sessions));
  return {
    close() {
      serving.close();
      for (const session of sessions.values()) session.close();
    },
  };
}

/** A WorldConnection whose world lives behind a port. */
export interface RemoteWorldConnection extends WorldConnection {
  /**
   * Reads the world's clock anew. `nowMs` answers at once from the last reading plus the host time that passed;
   * call this before the start and whenever the clock may have been skipped.
   */
  syncClock(): Promise<void>;
  disconnect(): void;
}

/** The client of `serveWorldConnection`; starts reading the clock at once. `hostNowMs` is the time of the computer. */
export function connectWorld(port: RpcPort, hostNowMs: () => number): RemoteWorldConnection {
  const client = connectRpc<WorldHandlers>(port);
  let offsetMs = 0;
  const syncClock = async () => {
    offsetMs = (await client.call('world.nowMs', null)) - hostNowMs();
  };
  const connection: RemoteWorldConnection = {
    send: (request, signal) => client.call('world.send', request, { signal }),
    fetch: (request) => client.call('world.fetch', request),
    query: (question) => client.call('world.query', question),
    connect: (host, portNumber) => client.call('world.connect', { host, port: portNumber }),
    ssh: async (target) => {
      const result = await client.call('world.ssh', target);
      if (result.kind === 'failure') return result;
      return { kind: 'session', session: remoteSession(client, result) };
    },
    openManagedSession: async (token) => {
      const opened = await client.call('world.openManagedSession', token);
      return opened && { shell: remoteSession(client, opened.handle), ...opened.purpose };
    },
    nowMs: () => hostNowMs() + offsetMs,
    sleep: async (durationMs, signal) => {
      await client.call('world.sleep', durationMs, { signal });
      await syncClock();
    },
    syncClock,
    disconnect: () => client.close(),
  };
  syncClock().catch(() => undefined);
  return connection;
}

function remoteSession(client: RpcClient<WorldHandlers>, handle: SessionHandle): RemoteSession {
  const { session: number } = handle;
  let { prompt, state } = handle;
  return {
    state: () => state,
    prompt: () => prompt,
    async run(command, output) {
      const onEvent = (event: unknown) => {
        const { stream, text } = event as SessionOutput;
        output[stream](text);
      };
      const done = await client.call('world.sessionRun', { session: number, command }, { onEvent });
      ({ prompt, state } = done);
      return done.exitCode;
    },
    interrupt: () => void client.call('world.sessionInterrupt', number).catch(() => undefined),
    close: () => void client.call('world.sessionClose', number).catch(() => undefined),
    ...(handle.hasNetwork && {
      network: {
        async fetch(request) {
          const done = await client.call('world.sessionFetch', { session: number, request });
          state = done.state;
          return done.result;
        },
        connect: (host, port) => client.call('world.sessionConnect', { session: number, host, port }),
      },
    }),
  };
}
