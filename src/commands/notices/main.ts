import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run notices [-- --check]`: writes docs/third-party-notices.md from what package-lock.json installs for use. */
const root = join(import.meta.dirname, '..', '..', '..');
const target = join(root, 'docs', 'third-party-notices.md');

/** Licences that allow commercial use without asking anybody (MPL-2.0: of unmodified files, as here). */
const allowed =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|OFL(?:-1\.1)?|Zlib)(?: (?:OR|AND) .*)?\)?$/;

interface LockEntry {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
}

interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** Notices of what is compiled into a package, by its name, where its own licence file leaves them out. */
const insidePackages = join(import.meta.dirname, 'inside-packages');

function insideText(name: string): string {
  const file = join(insidePackages, `${name}.txt`);
  return existsSync(file) ? `\n\n${readFileSync(file, 'utf8').trim()}` : '';
}

function licenceText(folder: string): string {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** Every package that ends up with a user: neither for development only nor for another platform only. */
function usedPackages(): Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional)
    .map(([path, { version = '', license = '' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, license, text: licenceText(join(root, path)) + insideText(name) };
    })
    .sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`, 'en'));
}

function render(packages: Package[]): string {
  const byText = Map.groupBy(packages, ({ text }) => text);
  const table = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const texts = [...byText].filter(([text]) => text !== '');
  const sections = texts.map(([text, users]) => {
    const names = [...new Set(users.map(({ name }) => name))].join(', ');
    return `## ${names}\n\n\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`;
  });
  const head = '# Third-party notices\n\nMade by `npm run notices` from package-lock.json. Do not edit.\n';
  return [head, '| package | version | licence |', '|---|---|---|', ...table, '', ...sections].join('\n');
}

const packages = usedPackages();
const refused = packages.filter(({ license }) => !allowed.test(license));
if (refused.length > 0) {
  for (const { name, version, license } of refused)
    console.error(`${name}@${version}: licence «${license}» is not allowed`);
  process.exit(1);
}
const text = render(packages);
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('docs/third-party-notices.md is stale: run `npm run notices` and commit the result.');
  process.exit(1);
}
