import { mapStore } from '../../shell/files/map-store.ts';
import { SessionTerminal } from '../../shell/session/session-terminal.ts';
import { ShellSession } from '../../shell/session/session.ts';
import { nodeShellHost } from './node-host.ts';
import type { OpenedWorld } from './open-world.ts';

/** Bracketed paste, as bash asks for it. */
const pasteOn = '\x1b[?2004h';
const pasteOff = '\x1b[?2004l';

/** What a program that was cut off may have left on: another screen, a hidden cursor, colours. */
const plainScreen = '\x1b[?1049l\x1b[?25h\x1b[0m';

/** Ctrl-]: leaves whatever runs. */
const leaveKey = 0x1d;

/** Lets a person use the shell on this process's terminal until `exit`, Ctrl-D or Ctrl-]; the terminal is as before then. */
export async function runTerminal(world: OpenedWorld): Promise<number> {
  const { stdin, stdout } = process;
  const screen = {
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    write: (text: string) => void stdout.write(text),
    ready: () => undefined,
  };
  const terminal = new SessionTerminal(screen);
  const ended = Promise.withResolvers<number>();
  const session = await ShellSession.open({
    host: { ...nodeShellHost(), connection: world.connection },
    terminal,
    store: mapStore(world.files),
    onBusy: (isBusy) => {
      if (!isBusy) world.keep().catch(ended.reject);
    },
    onStorageProblem: (message) => screen.write(`${message}\n`),
    onExit: (exitCode) => ended.resolve(exitCode),
  });
  screen.write(pasteOn);
  stdin.setRawMode(true);
  const onResize = () => {
    session.resize();
    terminal.resize();
  };
  stdout.on('resize', onResize);
  stdin.on('data', (data: Buffer) => {
    if (data.includes(leaveKey)) ended.resolve(0);
  });
  const decoder = new TextDecoder();
  stdin.on('data', (data: Buffer) => void terminal.feed(decoder.decode(data, { stream: true })));
  stdin.on('end', () => ended.resolve(0));
  for (const signal of ['SIGHUP', 'SIGTERM'] as const) process.on(signal, () => ended.resolve(0));
  void session.run();
  try {
    const exitCode = await ended.promise;
    await world.keep();
    return exitCode;
  } finally {
    stdout.write(`${pasteOff}${plainScreen}`);
    stdout.off('resize', onResize);
    stdin.setRawMode(false);
    stdin.pause();
  }
}
