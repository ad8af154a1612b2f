import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { InterruptedError } from '../../shell/interpreter/control-flow.ts';
import { SessionTerminal } from '../../shell/session/session-terminal.ts';
import { TestScreen } from '../../shell/testing/screen.ts';
import type { RpcPort } from '../../core/rpc/message-port-rpc.ts';
import { RemoteTerminal, serveTerminal } from './terminal-rpc.ts';

const ports: { close(): void }[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A terminal at one end of a channel, the shell's view of it at the other. */
function connect() {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1);
  const screen = new TestScreen(60);
  const terminal = new SessionTerminal(screen);
  serveTerminal(port1 as unknown as RpcPort, terminal);
  const remote = new RemoteTerminal(port2 as unknown as RpcPort, { columns: 60, rows: 24 });
  const until = (pattern: RegExp) => expect.poll(() => screen.text, { interval: 2 }).toMatch(pattern);
  return { terminal, remote, until, screen };
}

const never = new AbortController().signal;

test('keys typed while a Tab completes wait for it', async () => {
  const { terminal, remote, until } = connect();
  const asked: string[] = [];
  remote.complete = async (line) => {
    asked.push(line);
    return {
      word: line.split(/[ /]/).at(-1)!,
      candidates: [{ text: line.endsWith('/m') ? 'memo' : 'notes/', isOpen: !line.endsWith('/m') }],
    };
  };
  const reading = remote.readLine({ prompt: '$ ', signal: never, usesHistory: true });
  await until(/^\$$/);
  for (const key of ['cat n', '\t', 'm', '\t', '\r']) void terminal.feed(key);
  expect(await reading).toBe('cat notes/memo ');
  expect(asked).toEqual(['cat n', 'cat notes/m']);
});

test('a key is on the screen before `feed` returns', async () => {
  const { terminal, remote, until, screen } = connect();
  const reading = remote.readLine({ prompt: '$ ', signal: never, usesHistory: true });
  await until(/^\$$/);
  void terminal.feed('x');
  expect(screen.text).toBe('$ x');
  void terminal.feed('\r');
  expect(await reading).toBe('x');
});

test('history reaches the keyboard, also after lines have gone from its start', async () => {
  const { terminal, remote } = connect();
  const recall = async (history: string[], keys: string) => {
    remote.history = history;
    const reading = remote.readLine({ prompt: '$ ', signal: never, usesHistory: true });
    void terminal.feed(keys);
    return reading;
  };
  expect(await recall(['one', 'two'], '\x1b[A\r')).toBe('two');
  expect(await recall(['one', 'two', 'three'], '\x1b[A\x1b[A\x1b[A\r')).toBe('one');
  expect(await recall(['two', 'three', 'four'], '\x1b[A\x1b[A\x1b[A\x1b[A\r')).toBe('two');
  expect(terminal.history).toEqual(['two', 'three', 'four']);
});

test('a program gets all keys in order, Ctrl-C too, and leaves the rest to the prompt', async () => {
  const { terminal, remote } = connect();
  const signals: string[] = [];
  remote.onSignal = (signal) => void signals.push(signal);
  remote.write('\x1b[?1049h');
  const first = remote.readKey(never);
  void terminal.feed('\x1b[A');
  expect(await first).toBe('\x1b[A');
  for (const key of ['a', '\x03', 'b', 'l', 's', '\r']) void terminal.feed(key);
  expect(await remote.readKey(never)).toBe('a');
  expect(await remote.readKey(never)).toBe('\x03');
  expect(await remote.readKey(never)).toBe('b');
  remote.write('\x1b[?1049l');
  expect(await remote.readLine({ prompt: '$ ', signal: never, usesHistory: true })).toBe('ls');
  void terminal.feed('\x03');
  await expect.poll(() => signals).toEqual(['INT']);
});

test('Ctrl-C ends a read; so does its signal', async () => {
  const { terminal, remote, until } = connect();
  const prompted = remote.readLine({ prompt: '$ ', signal: never, usesHistory: true });
  await until(/^\$$/);
  void terminal.feed('\x03');
  await expect(prompted).rejects.toBeInstanceOf(InterruptedError);
  const controller = new AbortController();
  const reading = remote.readLine({ prompt: 'name? ', signal: controller.signal });
  await until(/^name\?$/m);
  controller.abort();
  await expect(reading).rejects.toBeInstanceOf(InterruptedError);
  remote.write('gone');
  await until(/gone$/);
  void terminal.feed('typed ahead\r');
  expect(await remote.readLine({ prompt: '$ ', signal: never, usesHistory: true })).toBe('typed ahead');
});

test('a command is typed only while a line is edited', async () => {
  const { remote, until } = connect();
  expect(await remote.type('ls', true)).toBe(false);
  const reading = remote.readLine({ prompt: '$ ', signal: never, usesHistory: true });
  expect(await remote.type('ls', true)).toBe(true);
  expect(await reading).toBe('ls');
  remote.write('end');
  remote.endLine();
  remote.endLine();
  remote.write('next');
  await until(/^\$ ls\nend\nnext$/);
});

/** The shell's view of a terminal whose screen shows nothing until it is told to; `sizes` of the pieces that came. */
function connectSlowScreen() {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1);
  const sizes: number[] = [];
  const shown: (() => void)[] = [];
  const screen = {
    columns: 60,
    rows: 24,
    write: (text: string) => void sizes.push(text.length),
    ready: () => new Promise<void>((resolve) => shown.push(resolve)),
  };
  const terminal = new SessionTerminal(screen);
  serveTerminal(port1 as unknown as RpcPort, terminal);
  const remote = new RemoteTerminal(port2 as unknown as RpcPort, screen);
  const showAll = async () => {
    for (let isIdle = false; !isIdle; isIdle = shown.length === 0) {
      for (const resolve of shown.splice(0)) resolve();
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return { terminal, remote, sizes, showAll };
}

test('a writer waits while the screen is far behind; output goes in small pieces', async () => {
  const { remote, sizes, showAll } = connectSlowScreen();
  remote.write('x'.repeat(100_000));
  expect(remote.ready()).toBeUndefined();
  for (let count = 0; count < 500; count++) remote.write('y'.repeat(1_000));
  let isReady = false;
  const ready = Promise.resolve(remote.ready()).then(() => (isReady = true));
  await expect.poll(() => sizes.length).toBe(4);
  expect(isReady).toBe(false);
  await showAll();
  await ready;
  await expect.poll(() => sizes.reduce((sum, size) => sum + size)).toBe(600_000);
  expect(Math.max(...sizes)).toBeLessThan(20_000);
});

test('Ctrl-C drops what the screen has not taken yet, as a terminal does', async () => {
  const { terminal, remote, sizes, showAll } = connectSlowScreen();
  const interrupted = new Promise<void>((resolve) => (remote.onSignal = () => resolve()));
  remote.write('x'.repeat(10_000_000));
  await expect.poll(() => sizes.length).toBe(4);
  void terminal.feed('\x03');
  await interrupted;
  expect(remote.ready()).toBeUndefined();
  await showAll();
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(100_000);
});
