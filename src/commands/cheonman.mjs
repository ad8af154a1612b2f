#!/usr/bin/env node
// The `cheonman` command: starts the locked Node on main.ts, in the caller's folder. Plain JavaScript, no dependencies.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/install.mjs';
import { lockedNode } from './setup/locked-node.mjs';

// Installing is the work of `npm start` and `npm test`: this command never fetches anything.
if (!existsSync(join(projectRoot, 'node_modules', '@aws-sdk'))) {
  console.error(`필요한 패키지가 아직 없어요. ${projectRoot}에서 npm ci를 한 번 실행한 뒤 다시 해 주세요.`);
  process.exit(2);
}
const { env } = process;
const hasProxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => env[name]);
const child = spawn(lockedNode(), [join(import.meta.dirname, 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...env,
    // The AWS CLI's name for «trust this certificate too», in Node's words.
    ...(env.AWS_CA_BUNDLE && !env.NODE_EXTRA_CA_CERTS ? { NODE_EXTRA_CA_CERTS: env.AWS_CA_BUNDLE } : {}),
    ...(hasProxy ? { NODE_USE_ENV_PROXY: '1' } : {}),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
