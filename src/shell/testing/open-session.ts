import { expect } from 'vitest';
import type { WorldConnection } from '../../core/world-connection.ts';
import type { ShellHost } from '../kernel.ts';
import { SessionTerminal } from '../session/session-terminal.ts';
import { ShellSession } from '../session/session.ts';
import type { SessionOptions } from '../session/session.ts';
import { hostClockConnection, nodeLikeHost } from './connections.ts';
import { TestScreen } from './screen.ts';

/** What a test's session has otherwise: a world that is only a clock, a host without threads, and no storage. */
export interface TestSessionOptions extends Partial<Omit<SessionOptions, 'host' | 'terminal'>> {
  connection?: WorldConnection;
  host?: Omit<ShellHost, 'connection'>;
}

/** A session whose screen is a text; `until` waits for what it must show, `untilBusy` for a command to have begun. */
export async function openSession({
  connection = hostClockConnection(),
  host = nodeLikeHost(),
  ...options
}: TestSessionOptions = {}) {
  const screen = new TestScreen(100);
  const terminal = new SessionTerminal(screen);
  const problems: string[] = [];
  let isBusy = false;
  const session = await ShellSession.open({
    host: { ...host, connection },
    terminal,
    store: undefined,
    onBusy: (busy) => void (isBusy = busy),
    onStorageProblem: (message) => void problems.push(message),
    ...options,
  });
  void session.run();
  const text = () => screen.text;
  const until = (pattern: RegExp) => expect.poll(text, { timeout: 10_000, interval: 5 }).toMatch(pattern);
  const untilBusy = () => expect.poll(() => isBusy, { timeout: 10_000, interval: 5 }).toBe(true);
  const resize = (columns: number) => {
    screen.columns = columns;
    session.resize();
    terminal.resize();
  };
  return { session, terminal, text, until, untilBusy, problems, resize };
}
