// `node src/commands/setup/run.mjs SCRIPT.ts …`: installs what is missing, then runs SCRIPT with the locked Node.
import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { ensureInstalled, projectRoot } from './install.mjs';
import { lockedNode, lockedNodeEnvironment } from './locked-node.mjs';

ensureInstalled();
const node = lockedNode();
const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  cwd: projectRoot,
  env: { ...lockedNodeEnvironment(), PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
