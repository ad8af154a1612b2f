import type { IFileSystem } from 'just-bash';
import { commandList } from './commands/command-list.ts';
import { withHelp } from './commands/help/with-help.ts';
import { withForwards } from './commands/remote-shell/port-forwards.ts';
import type { Kernel, KernelShared, ShellHost } from './kernel.ts';
import { createToolbox } from './toolbox/toolbox.ts';

const firstPid = 1_201;

/** What all processes of one shell share, not yet on a terminal. */
export function createKernel(host: ShellHost, files: IFileSystem): Kernel {
  const toolbox = createToolbox(files, commandList);
  const forwards: KernelShared['forwards'] = new Map();
  return {
    host: { ...host, connection: withForwards(host.connection, forwards) },
    files,
    commands: new Map([...commandList].map(([name, command]) => [name, withHelp(command)])),
    toolboxNames: toolbox.names,
    runToolbox: withHelp(toolbox.run),
    terminal: undefined,
    terminalInput: undefined,
    terminalOutput: undefined,
    history: undefined,
    shared: {
      nextPid: firstPid,
      nextSubstitution: 0,
      lastYieldMs: 0,
      processCount: 0,
      lastRefusalMs: -Infinity,
      umask: 0o022,
      foreground: undefined,
      programs: new Map(),
      forwards,
      agentKeys: undefined,
    },
    group: undefined,
    startedMs: host.connection.nowMs(),
  };
}
