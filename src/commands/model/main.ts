import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceModel } from '../../wire/service-model.ts';
import { extractService } from './extract-service.ts';
import { withDoubles } from './floating-numbers.ts';
import { generateTypes } from './generate-types.ts';
import { modelJson } from './model-json.ts';
import { loadSdkPackage } from './sdk-package.ts';
import { selection } from './selection.ts';
import { ec2InstanceConnect } from './supplements/ec2-instance-connect.ts';
import { freetier } from './supplements/freetier.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = [join(root, 'src/wire/model'), join(root, 'src/wire/generated')];

function generatedFiles(): Map<string, string> {
  const models: ServiceModel[] = [
    ...selection.map((service) => extractService(loadSdkPackage(service.package), service)),
    ec2InstanceConnect,
    freetier,
  ].map(withDoubles);
  return new Map(
    models.flatMap((model): [string, string][] => [
      [join(root, `src/wire/model/${model.id}.json`), modelJson(model)],
      [join(root, `src/wire/generated/${model.id}.ts`), generateTypes(model)],
    ]),
  );
}

function staleFiles(files: ReadonlyMap<string, string>): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((path) => !files.has(path));
}

/** `npm run model`: writes the API model; with `--check`, exits 1 when the committed files differ. */
function main(): void {
  const files = generatedFiles();
  const changed = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  const stale = staleFiles(files);
  if (process.argv.includes('--check')) {
    for (const path of [...changed.map(([path]) => path), ...stale]) {
      console.error(`다시 만들어야 해요 (npm run model): ${relative(root, path)}`);
    }
    process.exitCode = changed.length + stale.length > 0 ? 1 : 0;
    return;
  }
  for (const [path, text] of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of stale) rmSync(path);
  console.log(`${files.size}개 파일 가운데 ${changed.length}개를 새로 썼어요.`);
}

main();
