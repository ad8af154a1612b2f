// Runs on whatever Node a person has (20 or newer), before anything is installed: no dependencies, plain JavaScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const marker = join(projectRoot, '.cache', 'installed-lock');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  if (!existsSync(join(projectRoot, 'node_modules')) || !existsSync(marker)) return false;
  return readFileSync(marker, 'utf8') === lockHash();
}

/** The npm that runs this script, or the one on PATH. */
function npmCommand() {
  const { npm_execpath: npmPath } = process.env;
  if (npmPath && npmPath.endsWith('npm-cli.js')) return { command: process.execPath, prefix: [npmPath], shell: false };
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

const networkFailure = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;
const certificateFailure = /SELF_SIGNED_CERT|UNABLE_TO_(?:GET|VERIFY)|CERT_/;

function explain(output) {
  if (certificateFailure.test(output)) {
    return '회사 프록시의 인증서를 믿지 못해 설치하지 못했어요. NODE_EXTRA_CA_CERTS에 회사 인증서(PEM) 경로를 지정하고 다시 실행하세요.';
  }
  if (networkFailure.test(output)) {
    return '패키지 저장소에 연결하지 못했어요. 인터넷 연결을 확인하고, 프록시를 쓰는 곳이면 HTTPS_PROXY=http://프록시:포트 를 지정해 다시 실행하세요.';
  }
  return '필요한 패키지를 설치하지 못했어요. 위의 npm 메시지를 확인하고 다시 실행하세요.';
}

/** Installs the locked dependencies when they are missing or stale. Ends the process with a message when it cannot. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('필요한 패키지를 설치하고 있어요. 처음 한 번만, 1~2분쯤 걸려요.');
  const { command, prefix, shell } = npmCommand();
  const result = spawnSync(command, [...prefix, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (result.error || result.status !== 0) {
    const output = result.stderr ?? String(result.error);
    console.error(output);
    console.error(explain(output));
    process.exit(1);
  }
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  writeFileSync(marker, lockHash());
}
