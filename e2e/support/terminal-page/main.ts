import '@xterm/xterm/css/xterm.css';
import '../../../src/site/styles/tokens.css';
import '../../../src/site/terminal/terminal.css';
import { SharedFiles } from '../../../src/site/storage/shared-files.ts';
import { openShellFileStore } from '../../../src/site/storage/shell-files.ts';
import { mountTerminal } from '../../../src/site/terminal/mount-terminal.ts';
import { startWorld } from '../../../src/site/world/world-client.ts';

/** The terminal alone on a page, with a real world behind it; tests drive it through `window.terminalTest`. */
const worker = new Worker(new URL('../../../src/site/workers/world.worker.ts', import.meta.url), { type: 'module' });
const world = startWorld(worker);
const statuses: string[] = [];
const notices: string[] = [];
const terminal = await mountTerminal(document.querySelector<HTMLElement>('#terminal')!, {
  openWorldPort: () => world.openPort(),
  storage: new SharedFiles(openShellFileStore()),
  theme: 'dark',
  fontFamily: 'D2Coding, monospace',
  onStatus: ({ kind }) => void statuses.push(kind),
  onNotice: (message) => void notices.push(message),
  onFailure: ({ message }) => void notices.push(message),
});
Object.assign(window, { terminalTest: { terminal, statuses, notices, world } });
