import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Opens the address in the person's browser; where that is not possible the printed address has to do. */
export function openBrowser(address: string): void {
  const [command, ...argv] = openers[process.platform] ?? [];
  if (!command) return;
  const child = spawn(command, [...argv, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
