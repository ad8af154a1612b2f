import { once } from 'node:events';

/** Commands of WebDriver BiDi over one WebSocket. */
export interface BidiConnection {
  /** The command's result; rejects with the browser's own error and message. */
  send<Result>(method: string, params?: Record<string, unknown>): Promise<Result>;
  close(): void;
}

interface Answer {
  id: number | null;
  error?: string;
  message?: string;
  result?: unknown;
}

/** Connects to `address` (`ws://…/session`) and opens a session. */
export async function connectBidi(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, error, message, result } = JSON.parse(String(data)) as Answer;
    const caller = id === null ? undefined : waiting.get(id);
    if (id === null || !caller) return;
    waiting.delete(id);
    if (error === undefined) caller.resolve(result);
    else caller.reject(new Error(`${error}: ${message}`));
  });
  socket.addEventListener('close', () => {
    for (const caller of waiting.values()) caller.reject(new Error('the browser has closed the connection'));
  });
  await once(socket, 'open');
  const send = <Result>(method: string, params: Record<string, unknown> = {}) => {
    const id = ++lastId;
    const caller = Promise.withResolvers<unknown>();
    waiting.set(id, caller);
    socket.send(JSON.stringify({ id, method, params }));
    return caller.promise as Promise<Result>;
  };
  return { send, close: () => socket.close() };
}
