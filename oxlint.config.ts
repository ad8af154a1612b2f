import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'oxlint';

/** Who may import whom (docs/architecture.md); the compiler enforces the same through project references. */
const universal = ['core'];
const folders: Record<string, { folders: string[]; packages: string[] }> = {
  'src/core': { folders: [], packages: ['@noble/curves', '@noble/hashes'] },
  'src/pricing': { folders: universal, packages: [] },
  'src/wire': { folders: universal, packages: ['cborg'] },
  'src/sim': { folders: ['core', 'pricing'], packages: [] },
  'src/sandbox': {
    folders: ['core', 'pricing', 'wire', 'sim'],
    packages: ['just-bash', 'yaml', 'fflate', '@noble/curves', '@noble/hashes'],
  },
  'src/account': { folders: universal, packages: ['@aws-sdk'] },
  'src/topology': { folders: ['core', 'account'], packages: [] },
  checkers: { folders: ['core', 'account', 'topology'], packages: [] },
  labs: { folders: ['core', 'checkers'], packages: [] },
  'src/cleanup': { folders: ['core', 'pricing', 'account'], packages: ['@aws-sdk'] },
  'src/aws-cli': { folders: ['core', 'wire'], packages: ['yaml', '@noble/hashes'] },
  'src/shell': {
    folders: ['core', 'aws-cli'],
    packages: ['just-bash', 'fflate', 'modern-tar', '@noble/hashes', 'quickjs-emscripten-core', '@jitl', 'jq-wasm'],
  },
  'src/pty': { folders: universal, packages: ['node:', '@lydell/node-pty'] },
  'src/workshop': { folders: universal, packages: ['node:', 'kysely', 'hono'] },
};

const all = Object.keys(folders).map((folder) => folder.replace('src/', ''));
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>;
const installed = [...Object.keys({ ...dependencies, ...devDependencies }), 'node:'];
const composers = ['server', 'commands', 'site'];

/** Readable refusals for one folder: other folders that it may not know, and packages that it may not use. */
function importRules(folder: string) {
  const own = folder.replace('src/', '');
  const allowed = folders[folder]!;
  // A subfolder of that name (shell/commands) looks the same in a path: there the compiler alone stands guard.
  const forbidden = [...all, ...composers].filter(
    (name) => name !== own && !allowed.folders.includes(name) && !existsSync(`${folder}/${name}`),
  );
  const packages = installed
    .filter((name) => !allowed.packages.some((prefix) => name === prefix || name.startsWith(`${prefix}/`)))
    .map((name) => (name.endsWith(':') ? name : `${name}(?:/|$)`));
  return {
    patterns: [
      {
        regex: `^(?:\\.\\./)+(?:src/)?(?:${forbidden.join('|')})/`,
        message: `${folder} may import only: ${allowed.folders.join(', ') || 'nothing'} (docs/architecture.md, «Who may import whom»).`,
      },
      {
        regex: `^(?:${packages.join('|')})`,
        message: `${folder} may use only these packages: ${allowed.packages.join(', ') || 'none'} (oxlint.config.ts).`,
      },
    ],
  };
}

const worldFolders = ['src/core', 'src/wire', 'src/sandbox', 'src/sim'];

export default defineConfig({
  categories: { correctness: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  ignorePatterns: ['dist/**', '.cache/**', 'src/wire/generated/**', 'node_modules/**'],
  rules: {
    'no-console': 'off',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // Terminals are made of control characters.
    'no-control-regex': 'off',
    eqeqeq: 'error',
    'oxc/no-barrel-file': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'off',
  },
  overrides: [
    ...Object.keys(folders).map((folder) => ({
      files: [`${folder}/**/*.ts`],
      rules: { 'no-restricted-imports': ['error' as const, importRules(folder)] },
    })),
    ...worldFolders.map((folder) => ({
      files: [`${folder}/**/*.ts`],
      rules: {
        'no-restricted-globals': [
          'error' as const,
          {
            name: 'Date',
            message: "Time comes from the world's clock (world.nowMs()); formats from core/iso-time.ts.",
          },
        ],
        'no-restricted-properties': [
          'error' as const,
          {
            object: 'Math',
            property: 'random',
            message: "Randomness comes from the world's generator (world.newId …).",
          },
        ],
      },
    })),
    {
      files: ['src/sandbox/services/**/*.ts'],
      rules: {
        'no-restricted-globals': [
          'error' as const,
          {
            name: 'Date',
            message: "Time comes from the world's clock (world.nowMs()); formats from core/iso-time.ts.",
          },
          { name: 'Error', message: 'Services throw AwsError with a row of the catalogue (src/core/errors).' },
        ],
      },
    },
    {
      files: ['**/*.test.ts', '**/testing/**/*.ts'],
      rules: {
        'no-restricted-imports': 'off',
        'no-restricted-globals': 'off',
        'no-restricted-properties': 'off',
      },
    },
  ],
});
