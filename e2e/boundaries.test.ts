import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A copy of the sources in which forbidden imports can be tried without touching the checkout. */
const root = join(import.meta.dirname, '..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'cheonman-boundaries-'));
  for (const name of ['src', 'checkers', 'labs', 'package.json', 'oxlint.config.ts']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(argv: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** Compiles and lints `folder` with one more file, and takes the file away again. */
function tryFile(folder: string, source: string): { types: ReturnType<typeof run>; lint: ReturnType<typeof run> } {
  const file = join(copy, folder, 'boundary-probe.ts');
  writeFileSync(file, source);
  const types = run(['node_modules/typescript/bin/tsc', '-b', folder]);
  const lint = run(['node_modules/oxlint/bin/oxlint', join(folder, 'boundary-probe.ts')]);
  rmSync(file);
  return { types, lint };
}

test('an allowed import passes both compiler and lint', () => {
  const { types, lint } = tryFile('src/wire', "import { uuid } from '../core/ids.ts';\nexport const make = uuid;\n");
  expect(types.output).toBe('');
  expect(lint.status, lint.output).toBe(0);
});

test.each([
  ['src/core', '../wire/service-model.ts', 'ProtocolName'],
  ['src/wire', '../sandbox/journal.ts', 'JournalEntry'],
  ['src/account', '../sandbox/journal.ts', 'JournalEntry'],
  ['src/shell', '../sandbox/journal.ts', 'JournalEntry'],
  ['checkers', '../src/sandbox/journal.ts', 'JournalEntry'],
  ['checkers', '../src/site/terminal/terminal-rpc.ts', 'ShellEndHandlers'],
])('%s may not import %s', (folder, path, name) => {
  const { types, lint } = tryFile(folder, `import type { ${name} } from '${path}';\nexport type Probe = ${name};\n`);
  expect(types.status).not.toBe(0);
  expect(types.output).toContain('boundary-probe.ts');
  expect(lint.status).not.toBe(0);
  expect(lint.output).toContain(`${folder} may import only`);
});

// The compiler follows references of references, so for these two lint alone stands guard.
test.each([
  ['labs', '../src/account/account.ts'],
  ['src/shell', '../wire/service-model.ts'],
])('lint refuses that %s imports %s', (folder, path) => {
  const { lint } = tryFile(folder, `import * as probe from '${path}';\nexport { probe };\n`);
  expect(lint.status).not.toBe(0);
  expect(lint.output).toContain(`${folder} may import only`);
});

test.each([
  ['src/sandbox', 'export const now = () => Date.now();\n', "world's clock"],
  ['src/sandbox', 'export const random = () => Math.random();\n', "world's generator"],
  ['src/sandbox/services', "export const fail = () => { throw new Error('x'); };\n", 'AwsError'],
  ['src/core', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n", 'packages'],
])('in %s lint refuses: %s', (folder, source, reason) => {
  const file = join(copy, folder, 'boundary-probe.ts');
  writeFileSync(file, source);
  const lint = run(['node_modules/oxlint/bin/oxlint', join(folder, 'boundary-probe.ts')]);
  rmSync(file);
  expect(lint.status).not.toBe(0);
  expect(lint.output).toContain(reason);
});

test.each(['document.title', 'process.exit', 'setTimeout(() => 0, 1)'])(
  'the sandbox cannot compile %s',
  (expression) => {
    const { types } = tryFile('src/sandbox', `export const probe = ${expression};\n`);
    expect(types.output).toContain('boundary-probe.ts');
  },
);
