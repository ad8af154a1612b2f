import { spawnSync } from 'node:child_process';
import { ensureSystemPackages } from '../setup/system-packages.ts';

/** `npm test [-- vitest arguments]`; `--full` runs the long proofs instead. */
const argv = process.argv.slice(2).filter((argument) => argument !== '--full');
const isFull = process.argv.includes('--full');

ensureSystemPackages();
const vitest = 'node_modules/vitest/vitest.mjs';
const { status } = spawnSync(process.execPath, [vitest, 'run', ...argv], {
  stdio: 'inherit',
  env: { ...process.env, CHEONMAN_TEST: isFull ? 'full' : 'fast' },
});
process.exit(status ?? 1);
