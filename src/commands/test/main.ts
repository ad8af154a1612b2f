import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureSystemPackages } from '../setup/system-packages.ts';
import { buildSite } from '../start/build-site.ts';

/** `npm test [-- vitest arguments]`; `--full` runs the long proofs instead. */
const argv = process.argv.slice(2).filter((argument) => argument !== '--full');
const isFull = process.argv.includes('--full');

ensureSystemPackages({ isFull });
// Once, before the tests that open pages run side by side.
buildSite(join(import.meta.dirname, '..', '..', '..'));
const vitest = 'node_modules/vitest/vitest.mjs';
const { status } = spawnSync(process.execPath, [vitest, 'run', ...argv], {
  stdio: 'inherit',
  env: { ...process.env, CHEONMAN_TEST: isFull ? 'full' : 'fast' },
});
process.exit(status ?? 1);
