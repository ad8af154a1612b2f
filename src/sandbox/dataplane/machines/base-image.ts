import type { Distribution } from '../../services/ec2/images/public-images.ts';
import type { FileNode } from '../files/file-node.ts';
import { parentPath } from '../files/paths.ts';
import { imagePrograms } from './command-names.ts';

/** A file of an image or package: content and what differs from root:root 0644. */
export interface ImageFile {
  text: string;
  mode?: number;
  owner?: string;
  group?: string;
}

/** When the image was built; the time of its files. 2026-10-20. */
const builtAtMs = 1_792_454_400_000;

/** The user that the image's AMI documents for logging in. */
export function loginUser(distribution: Distribution): 'ec2-user' | 'ubuntu' {
  return distribution === 'ubuntu-24.04' ? 'ubuntu' : 'ec2-user';
}

const osReleases: Record<Distribution, string> = {
  al2023: [
    'NAME="Amazon Linux"',
    'VERSION="2023"',
    'ID="amzn"',
    'ID_LIKE="fedora"',
    'VERSION_ID="2023"',
    'PLATFORM_ID="platform:al2023"',
    'PRETTY_NAME="Amazon Linux 2023.12.20261012"',
    'ANSI_COLOR="0;33"',
    'CPE_NAME="cpe:2.3:o:amazon:amazon_linux:2023"',
    'HOME_URL="https://aws.amazon.com/linux/amazon-linux-2023/"',
    'SUPPORT_END="2029-06-30"',
    '',
  ].join('\n'),
  'ubuntu-24.04': [
    'PRETTY_NAME="Ubuntu 24.04.3 LTS"',
    'NAME="Ubuntu"',
    'VERSION_ID="24.04"',
    'VERSION="24.04.3 LTS (Noble Numbat)"',
    'VERSION_CODENAME=noble',
    'ID=ubuntu',
    'ID_LIKE=debian',
    '',
  ].join('\n'),
};

function imageFiles(distribution: Distribution): Record<string, ImageFile> {
  const user = loginUser(distribution);
  const files: Record<string, ImageFile> = {
    '/etc/os-release': { text: osReleases[distribution] },
    '/etc/passwd': {
      text: [
        'root:x:0:0:root:/root:/bin/bash',
        'bin:x:1:1:bin:/bin:/sbin/nologin',
        'daemon:x:2:2:daemon:/sbin:/sbin/nologin',
        'nobody:x:65534:65534:Kernel Overflow User:/:/sbin/nologin',
        'sshd:x:74:74:Privilege-separated SSH:/usr/share/empty.sshd:/sbin/nologin',
        `${user}:x:1000:1000:EC2 Default User:/home/${user}:/bin/bash`,
        '',
      ].join('\n'),
    },
    '/etc/group': {
      text: [
        'root:x:0:',
        'bin:x:1:',
        'daemon:x:2:',
        `adm:x:4:${user}`,
        `wheel:x:10:${user}`,
        `systemd-journal:x:190:${user}`,
        'sshd:x:74:',
        `${user}:x:1000:`,
        '',
      ].join('\n'),
    },
    '/etc/hosts': {
      text: '127.0.0.1   localhost localhost.localdomain\n::1         localhost6 localhost6.localdomain6\n',
    },
    '/etc/sudoers.d/90-cloud-init-users': { text: `${user} ALL=(ALL) NOPASSWD:ALL\n`, mode: 0o440 },
    [`/home/${user}/.bash_profile`]: { text: '# .bash_profile\n', owner: user, group: user },
    [`/home/${user}/.bashrc`]: { text: '# .bashrc\n', owner: user, group: user },
    '/root/.bashrc': { text: '# .bashrc\n' },
    '/dev/null': { text: '', mode: 0o666 },
    '/dev/zero': { text: '', mode: 0o666 },
    '/dev/stdin': { text: '', mode: 0o666 },
    '/dev/stdout': { text: '', mode: 0o666 },
    '/dev/stderr': { text: '', mode: 0o666 },
  };
  if (distribution === 'al2023')
    files['/etc/amazon-linux-release'] = { text: 'Amazon Linux release 2023.12.20261012 (Amazon Linux)\n' };
  for (const name of imagePrograms(distribution)) files[`/usr/bin/${name}`] = { text: '', mode: 0o755 };
  return files;
}

const directories = [
  '/tmp',
  '/var/log',
  '/var/lib/cloud',
  '/var/tmp',
  '/run',
  '/opt',
  '/srv',
  '/mnt',
  '/proc',
  '/sys',
  '/usr/sbin',
  '/usr/local/bin',
];

function buildImage(distribution: Distribution): ReadonlyMap<string, FileNode> {
  const user = loginUser(distribution);
  const nodes = new Map<string, FileNode>();
  const stamp = { owner: 'root', group: 'root', modifiedAtMs: builtAtMs };
  const addDirectory = (path: string, owner = 'root', mode = 0o755): void => {
    if (nodes.has(path)) return;
    if (path !== '/') addDirectory(parentPath(path));
    nodes.set(path, { kind: 'directory', mode, ...stamp, owner, group: owner });
  };
  addDirectory('/');
  addDirectory(`/home/${user}`, user, 0o700);
  addDirectory('/root', 'root', 0o550);
  for (const path of directories) addDirectory(path, 'root', path.endsWith('/tmp') ? 0o1777 : 0o755);
  for (const [path, file] of Object.entries(imageFiles(distribution))) {
    addDirectory(parentPath(path));
    const { text, mode = 0o644, owner = 'root', group = 'root' } = file;
    nodes.set(path, {
      kind: 'file',
      bytes: new TextEncoder().encode(text),
      mode,
      owner,
      group,
      modifiedAtMs: builtAtMs,
    });
  }
  for (const [path, target] of Object.entries({ '/bin': 'usr/bin', '/sbin': 'usr/sbin', '/var/run': '/run' })) {
    nodes.set(path, { kind: 'symlink', target, mode: 0o777, ...stamp });
  }
  return nodes;
}

const images = new Map<Distribution, ReadonlyMap<string, FileNode>>();

/** The files that a distribution's AMI comes with. */
export function baseImage(distribution: Distribution): ReadonlyMap<string, FileNode> {
  let image = images.get(distribution);
  if (!image) {
    image = buildImage(distribution);
    images.set(distribution, image);
  }
  return image;
}
