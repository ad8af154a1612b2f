import type { FdTable } from '../interpreter/process.ts';
import type { Kernel, ShellHost } from '../kernel.ts';
import { JobTerminal, jobInput, jobOutput } from './job-terminal.ts';
import type { ProcessGroup } from './process-group.ts';

/** The host as a group sees it: time and the world go on while it is stopped, but it learns of that only afterwards. */
function hostOf(host: ShellHost, group: ProcessGroup): ShellHost {
  const held =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      try {
        return await call(...args);
      } finally {
        if (group.isHeld) await group.untilRunning();
      }
    };
  const { connection } = host;
  return {
    ...host,
    yieldControl: held(() => host.yieldControl()),
    connection: {
      send: held((request, signal) => connection.send(request, signal)),
      fetch: held((request) => connection.fetch(request)),
      query: held((question) => connection.query(question)),
      connect: held((address, port) => connection.connect(address, port)),
      ssh: held((target) => connection.ssh(target)),
      openManagedSession: held((token) => connection.openManagedSession(token)),
      sleep: held((durationMs, signal) => connection.sleep(durationMs, signal)),
      nowMs: () => connection.nowMs(),
    },
  };
}

/** The kernel as the processes of a group see it. */
export function kernelOf(group: ProcessGroup, kernel: Kernel): Kernel {
  const { terminal, terminalOutput, shared } = kernel;
  const jobTerminal = terminal && new JobTerminal(terminal, group, shared);
  return {
    ...kernel,
    group,
    host: hostOf(kernel.host, group),
    terminal: jobTerminal,
    terminalInput: jobTerminal && jobInput(jobTerminal, group),
    terminalOutput: terminalOutput && jobOutput(terminalOutput, group),
  };
}

/** The open files for a group's processes: where they lead to the terminal, through `inner`. */
export function fdsOf(fds: FdTable, outer: Kernel, inner: Kernel): FdTable {
  const table: FdTable = new Map();
  for (const [number, file] of fds) {
    const input = file.input && file.input === outer.terminalInput ? inner.terminalInput : file.input;
    const output = file.output && file.output === outer.terminalOutput ? inner.terminalOutput : file.output;
    table.set(number, { ...(input ? { input } : {}), ...(output ? { output } : {}) });
  }
  return table;
}
