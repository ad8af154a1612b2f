import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests drive for real, and the Debian package that brings it. */
const needed = [
  { path: '/usr/bin/chromium', debianPackage: 'chromium' },
  { path: '/usr/bin/aws', debianPackage: 'awscli' },
  { path: '/usr/lib/python3/dist-packages/boto3', debianPackage: 'python3-boto3' },
  { path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', debianPackage: 'fonts-noto-cjk' },
  { path: '/usr/bin/ssh-keygen', debianPackage: 'openssh-client' },
  { path: '/usr/bin/curl', debianPackage: 'curl' },
  { path: '/usr/bin/dig', debianPackage: 'bind9-dnsutils' },
  { path: '/usr/bin/host', debianPackage: 'bind9-host' },
  { path: '/usr/bin/bc', debianPackage: 'bc' },
  { path: '/usr/bin/cal', debianPackage: 'ncal' },
  { path: '/usr/bin/hexdump', debianPackage: 'bsdextrautils' },
  { path: '/usr/bin/jq', debianPackage: 'jq' },
  { path: '/usr/bin/openssl', debianPackage: 'openssl' },
  { path: '/usr/bin/unzip', debianPackage: 'unzip' },
  { path: '/usr/bin/xxd', debianPackage: 'xxd' },
  { path: '/usr/bin/zip', debianPackage: 'zip' },
] as const;

function apt(argv: string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  const [command, ...rest] = isRoot ? ['apt-get', ...argv] : ['sudo', '-n', 'apt-get', ...argv];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** What only the long proofs drive. */
const neededByFull = [
  { path: '/usr/bin/firefox-esr', debianPackage: 'firefox-esr' },
  { path: '/usr/bin/WebKitWebDriver', debianPackage: 'webkit2gtk-driver' },
  { path: '/usr/bin/Xvfb', debianPackage: 'xvfb' },
] as const;

/** Installs what the tests need on Debian or Ubuntu. Ends the process with a message when it cannot. */
export function ensureSystemPackages({ isFull = false }: { isFull?: boolean } = {}): void {
  const missing = [...needed, ...(isFull ? neededByFull : [])]
    .filter(({ path }) => !existsSync(path))
    .map(({ debianPackage }) => debianPackage);
  if (missing.length === 0) return;
  console.log(`테스트에 필요한 프로그램을 설치하고 있어요: ${missing.join(' ')}`);
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const isDone = apt(install) || (apt(['update']) && apt(install));
  if (isDone) return;
  console.error(`설치하지 못했어요. 관리자 권한으로 실행하세요: apt-get install -y ${missing.join(' ')}`);
  process.exit(1);
}
