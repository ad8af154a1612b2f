import type { ImageFile } from '../machines/base-image.ts';
import { httpdFiles } from './httpd-files.ts';
import { nginxFiles } from './nginx-files.ts';

/** A package of the Amazon Linux 2023 repository. */
export interface PackageData {
  name: string;
  /** Version and release, e.g. '2.4.65-1.amzn2023.0.1'. */
  version: string;
  isArchitectureIndependent?: boolean;
  sizeKib: number;
  requires?: string[];
  /** Unit that the package brings, without '.service'. */
  unit?: string;
  /** Programs in /usr/bin. */
  programs?: string[];
  files?: Record<string, ImageFile>;
  directories?: string[];
  /** A line for /etc/passwd. */
  user?: string;
}

const packages: PackageData[] = [
  {
    name: 'httpd',
    version: '2.4.66-1.amzn2023.0.1',
    sizeKib: 48,
    requires: ['httpd-core', 'httpd-tools', 'httpd-filesystem', 'system-logos-httpd', 'mod_http2', 'mod_lua'],
    unit: 'httpd',
    programs: ['httpd', 'apachectl'],
    files: httpdFiles,
  },
  { name: 'httpd-core', version: '2.4.66-1.amzn2023.0.1', sizeKib: 1434, requires: ['apr', 'apr-util', 'mailcap'] },
  { name: 'httpd-tools', version: '2.4.66-1.amzn2023.0.1', sizeKib: 82, programs: ['ab', 'htpasswd'] },
  {
    name: 'httpd-filesystem',
    version: '2.4.66-1.amzn2023.0.1',
    isArchitectureIndependent: true,
    sizeKib: 14,
    directories: ['/var/www', '/var/www/html', '/var/www/cgi-bin', '/etc/httpd/conf.d'],
    user: 'apache:x:48:48:Apache:/usr/share/httpd:/sbin/nologin',
  },
  { name: 'system-logos-httpd', version: '18.0.0-12.amzn2023.0.3', isArchitectureIndependent: true, sizeKib: 13 },
  { name: 'mod_http2', version: '2.0.27-1.amzn2023.0.3', sizeKib: 166 },
  { name: 'mod_lua', version: '2.4.66-1.amzn2023.0.1', sizeKib: 61 },
  { name: 'apr', version: '1.7.5-1.amzn2023.0.4', sizeKib: 129 },
  { name: 'apr-util', version: '1.6.3-1.amzn2023.0.2', sizeKib: 98 },
  { name: 'mailcap', version: '2.1.49-3.amzn2023.0.3', isArchitectureIndependent: true, sizeKib: 33 },
  {
    name: 'nginx',
    version: '1.28.0-1.amzn2023.0.3',
    sizeKib: 33,
    requires: ['nginx-core', 'nginx-filesystem', 'nginx-mimetypes', 'generic-logos-httpd'],
    unit: 'nginx',
    programs: ['nginx'],
    files: nginxFiles,
  },
  { name: 'nginx-core', version: '1.28.0-1.amzn2023.0.3', sizeKib: 688 },
  {
    name: 'nginx-filesystem',
    version: '1.28.0-1.amzn2023.0.3',
    isArchitectureIndependent: true,
    sizeKib: 10,
    directories: ['/usr/share/nginx/html', '/etc/nginx/conf.d', '/etc/nginx/default.d'],
    user: 'nginx:x:991:991:Nginx web server:/var/lib/nginx:/sbin/nologin',
  },
  { name: 'nginx-mimetypes', version: '2.1.49-3.amzn2023.0.3', isArchitectureIndependent: true, sizeKib: 21 },
  { name: 'generic-logos-httpd', version: '18.0.0-12.amzn2023.0.3', isArchitectureIndependent: true, sizeKib: 19 },
  {
    name: 'mariadb105-server',
    version: '10.5.29-1.amzn2023.0.1',
    sizeKib: 10_752,
    requires: ['mariadb105', 'mariadb105-common', 'mariadb105-errmsg'],
    unit: 'mariadb',
    directories: ['/var/lib/mysql', '/etc/my.cnf.d', '/var/log/mariadb'],
    files: {
      '/etc/my.cnf.d/mariadb-server.cnf': {
        text: '[server]\n\n[mysqld]\ndatadir=/var/lib/mysql\nsocket=/var/lib/mysql/mysql.sock\n',
      },
    },
    user: 'mysql:x:27:27:MySQL Server:/var/lib/mysql:/sbin/nologin',
  },
  {
    name: 'mariadb105',
    version: '10.5.29-1.amzn2023.0.1',
    sizeKib: 1638,
    programs: ['mysql', 'mariadb', 'mysqladmin'],
    requires: ['mariadb105-common'],
  },
  { name: 'mariadb105-common', version: '10.5.29-1.amzn2023.0.1', sizeKib: 30 },
  { name: 'mariadb105-errmsg', version: '10.5.29-1.amzn2023.0.1', sizeKib: 214 },
  { name: 'git', version: '2.50.1-1.amzn2023.0.1', sizeKib: 53, programs: ['git'], requires: ['git-core'] },
  { name: 'git-core', version: '2.50.1-1.amzn2023.0.1', sizeKib: 4915 },
  { name: 'jq', version: '1.7.1-49.amzn2023.0.2', sizeKib: 189, programs: ['jq'] },
  { name: 'php', version: '8.4.14-1.amzn2023.0.1', sizeKib: 10, requires: ['php-common', 'php-cli', 'php-fpm'] },
  { name: 'php-common', version: '8.4.14-1.amzn2023.0.1', sizeKib: 780 },
  { name: 'php-cli', version: '8.4.14-1.amzn2023.0.1', sizeKib: 3686, programs: ['php'] },
  { name: 'php-fpm', version: '8.4.14-1.amzn2023.0.1', sizeKib: 1945, unit: 'php-fpm' },
  { name: 'php-mysqlnd', version: '8.4.14-1.amzn2023.0.1', sizeKib: 148, requires: ['php-common'] },
  {
    name: 'nodejs',
    version: '18.20.8-1.amzn2023.0.2',
    sizeKib: 13_312,
    programs: ['node'],
    requires: ['nodejs-libs', 'nodejs-npm'],
  },
  { name: 'nodejs-libs', version: '18.20.8-1.amzn2023.0.2', sizeKib: 14_336 },
  { name: 'nodejs-npm', version: '10.8.2-1.18.20.8.1.amzn2023.0.2', sizeKib: 1945, programs: ['npm'] },
  {
    name: 'python3-pip',
    version: '21.3.1-2.amzn2023.0.14',
    isArchitectureIndependent: true,
    sizeKib: 1843,
    programs: ['pip3'],
  },
  { name: 'stress', version: '1.0.4-28.amzn2023.0.2', sizeKib: 36, programs: ['stress'] },
  { name: 'stress-ng', version: '0.15.05-1.amzn2023.0.2', sizeKib: 2355, programs: ['stress-ng'] },
  { name: 'htop', version: '3.2.1-87.amzn2023.0.3', sizeKib: 183, programs: ['htop'] },
  { name: 'tree', version: '1.8.0-6.amzn2023.0.2', sizeKib: 56, programs: ['tree'] },
  { name: 'unzip', version: '6.0-57.amzn2023.0.2', sizeKib: 182 },
  { name: 'wget', version: '1.21.3-1.amzn2023.0.4', sizeKib: 779 },
  { name: 'nmap-ncat', version: '7.93-4.amzn2023.0.2', sizeKib: 226, programs: ['nc'] },
  { name: 'telnet', version: '0.17-83.amzn2023.0.2', sizeKib: 64, programs: ['telnet'] },
  { name: 'bind-utils', version: '9.18.33-1.amzn2023.0.3', sizeKib: 208, programs: ['dig', 'nslookup'] },
  { name: 'cronie', version: '1.5.7-1.amzn2023.0.2', sizeKib: 115, unit: 'crond' },
  { name: 'docker', version: '25.0.13-1.amzn2023.0.2', sizeKib: 46_080, programs: ['docker'], unit: 'docker' },
  { name: 'amazon-cloudwatch-agent', version: '1.300057.1-1.amzn2023', sizeKib: 118_784 },
];

const byName = new Map(packages.map((data) => [data.name, data]));

/** Names that the repository resolves to another package. */
const aliases: Record<string, string> = {
  'httpd.x86_64': 'httpd',
  mariadb: 'mariadb105',
  'mariadb-server': 'mariadb105-server',
  nc: 'nmap-ncat',
  npm: 'nodejs-npm',
  pip: 'python3-pip',
};

/** The package of this name, or of the one that it stands for today. */
export function findPackage(name: string): PackageData | undefined {
  return byName.get(aliases[name] ?? name);
}

/** A package with everything it needs, dependencies included, each once. */
export function withDependencies(data: PackageData): PackageData[] {
  const found = new Map<string, PackageData>();
  const visit = (one: PackageData) => {
    if (found.has(one.name)) return;
    found.set(one.name, one);
    for (const name of one.requires ?? []) visit(byName.get(name)!);
  };
  visit(data);
  return [...found.values()];
}

/** The package that brings a unit, e.g. 'httpd'. */
export function packageOfUnit(unit: string): PackageData | undefined {
  return packages.find((data) => data.unit === unit);
}

/** `name-version.arch`, as rpm prints packages. */
export function packageId(data: PackageData, architecture: string): string {
  return `${data.name}-${data.version}.${data.isArchitectureIndependent ? 'noarch' : architecture}`;
}
