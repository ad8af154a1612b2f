/**
 * Calls over a MessagePort: requests with an id, one result each, events while a call runs, abort.
 * The port type is the little that browsers' MessagePort, a Worker's global scope and Node's worker_threads share.
 */
export interface RpcPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  /** MessagePorts deliver only once started; Workers have no such method. */
  start?(): void;
  close?(): void;
}

/** What a handler learns about its call besides the argument. */
export interface RpcCall {
  /** Aborted when the caller gives up. */
  signal: AbortSignal;
  /** Sends something to the caller before the result, in order. */
  emit(event: unknown): void;
}

/** One method: takes one structured-cloneable argument, returns one structured-cloneable result. */
export type RpcHandler = (argument: never, call: RpcCall) => unknown;
export type RpcHandlers = Record<string, RpcHandler>;

type Argument<Handler> = Handler extends (argument: infer A, ...rest: never[]) => unknown ? A : never;
type Result<Handler> = Handler extends (...args: never[]) => infer R ? Awaited<R> : never;

export interface RpcCallOptions {
  signal?: AbortSignal | undefined;
  onEvent?: (event: unknown) => void;
}

export interface RpcClient<Handlers extends RpcHandlers> {
  /**
   * Rejects with the handler's error (`name` and `message` kept), with an AbortError once `signal` aborts, and
   * with an RpcClosedError once the client is closed.
   */
  call<Name extends keyof Handlers & string>(
    method: Name,
    argument: Argument<Handlers[Name]>,
    options?: RpcCallOptions,
  ): Promise<Result<Handlers[Name]>>;
  close(): void;
}

type RpcMessage =
  | { rpc: 'call'; id: number; method: string; argument: unknown }
  | { rpc: 'abort'; id: number }
  | { rpc: 'event'; id: number; event: unknown }
  | { rpc: 'result'; id: number; value: unknown }
  | { rpc: 'error'; id: number; name: string; message: string };

function isRpcMessage(data: unknown): data is RpcMessage {
  return typeof data === 'object' && data !== null && 'rpc' in data && 'id' in data;
}

function namedError(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** Answers calls that arrive at `port` until `close`. Messages that are no calls are left to other listeners. */
export function serveRpc(port: RpcPort, handlers: RpcHandlers): { close(): void } {
  const running = new Map<number, AbortController>();

  async function answer(id: number, method: string, argument: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
      if (!handler) throw namedError('RpcMethodError', `no method ${method}`);
      const emit = (event: unknown) => port.postMessage({ rpc: 'event', id, event });
      const value = await handler(argument as never, { signal: controller.signal, emit });
      port.postMessage({ rpc: 'result', id, value });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : namedError('Error', String(error));
      port.postMessage({ rpc: 'error', id, name, message });
    } finally {
      running.delete(id);
    }
  }

  const onMessage = ({ data }: { data: unknown }) => {
    if (!isRpcMessage(data)) return;
    if (data.rpc === 'call') void answer(data.id, data.method, data.argument);
    else if (data.rpc === 'abort') running.get(data.id)?.abort();
  };
  port.addEventListener('message', onMessage);
  port.start?.();
  return {
    close() {
      port.removeEventListener('message', onMessage);
      for (const controller of running.values()) controller.abort();
    },
  };
}

interface PendingCall {
  resolve(value: unknown): void;
  reject(error: Error): void;
  onEvent: ((event: unknown) => void) | undefined;
}

/** The calling side of `serveRpc`. */
export function connectRpc<Handlers extends RpcHandlers>(port: RpcPort): RpcClient<Handlers> {
  const pending = new Map<number, PendingCall>();
  let nextId = 1;
  let isClosed = false;

  const onMessage = ({ data }: { data: unknown }) => {
    // Both ends of a port may call: calls of the other end have ids of their own.
    if (!isRpcMessage(data) || data.rpc === 'call' || data.rpc === 'abort') return;
    const call = pending.get(data.id);
    if (!call) return;
    if (data.rpc === 'event') return call.onEvent?.(data.event);
    pending.delete(data.id);
    if (data.rpc === 'result') call.resolve(data.value);
    else call.reject(namedError(data.name, data.message));
  };
  port.addEventListener('message', onMessage);
  port.start?.();

  function call(method: string, argument: unknown, options: RpcCallOptions = {}): Promise<unknown> {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      if (isClosed) return reject(namedError('RpcClosedError', 'connection closed'));
      if (signal?.aborted) return reject(namedError('AbortError', 'aborted'));
      const id = nextId++;
      const onAbort = () => {
        pending.delete(id);
        port.postMessage({ rpc: 'abort', id });
        reject(namedError('AbortError', 'aborted'));
      };
      const settle =
        <T>(finish: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', onAbort);
          finish(value);
        };
      pending.set(id, { resolve: settle(resolve), reject: settle(reject), onEvent: options.onEvent });
      signal?.addEventListener('abort', onAbort, { once: true });
      port.postMessage({ rpc: 'call', id, method, argument });
    });
  }

  return {
    call: call as RpcClient<Handlers>['call'],
    close() {
      isClosed = true;
      port.removeEventListener('message', onMessage);
      for (const waiting of pending.values()) waiting.reject(namedError('RpcClosedError', 'connection closed'));
      pending.clear();
    },
  };
}
