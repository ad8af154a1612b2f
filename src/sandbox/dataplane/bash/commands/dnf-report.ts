import type { Machine } from '../../machines/machine.ts';
import { machineArchitecture } from '../../machines/machine.ts';
import { packageId, type PackageData } from '../../packages/package-data.ts';

const width = 80;
const rule = '='.repeat(width);

/** '47 k', '2.3 M' as dnf prints sizes. */
export function sizeText(kib: number): string {
  return kib < 1000 ? `${Math.round(kib)} k` : `${(kib / 1024).toFixed(1)} M`;
}

function row(name: string, architecture: string, version: string, repository: string, size: string): string {
  return ` ${name.padEnd(22)} ${architecture.padEnd(8)} ${version.padEnd(28)} ${repository.padEnd(12)} ${size.padStart(6)}`;
}

function rows(machine: Machine, packages: PackageData[], repository: string): string[] {
  return packages.map((data) => {
    const architecture = data.isArchitectureIndependent ? 'noarch' : machineArchitecture(machine);
    return row(data.name, architecture, data.version, repository, sizeText(data.sizeKib));
  });
}

/** The table that dnf shows before it asks. */
export function installPlan(machine: Machine, asked: PackageData[], dependencies: PackageData[]): string {
  const all = [...asked, ...dependencies];
  const downloadKib = all.reduce((total, data) => total + data.sizeKib, 0);
  return [
    'Dependencies resolved.',
    rule,
    row('Package', 'Arch', 'Version', 'Repository', 'Size'),
    rule,
    'Installing:',
    ...rows(machine, asked, 'amazonlinux'),
    ...(dependencies.length > 0 ? ['Installing dependencies:', ...rows(machine, dependencies, 'amazonlinux')] : []),
    '',
    'Transaction Summary',
    rule,
    `Install  ${all.length} Package${all.length === 1 ? '' : 's'}`,
    '',
    `Total download size: ${sizeText(downloadKib)}`,
    `Installed size: ${sizeText(downloadKib * 3.1)}`,
    '',
  ].join('\n');
}

/** What dnf prints while it installs. */
export function installReport(machine: Machine, packages: PackageData[]): string {
  const architecture = machineArchitecture(machine);
  const count = packages.length;
  const ids = packages.map((data) => packageId(data, architecture));
  const step = (verb: string, id: string, i: number) =>
    `  ${verb.padEnd(16)} : ${id.padEnd(50)} ${`${i + 1}/${count}`.padStart(5)} `;
  return [
    'Downloading Packages:',
    ...ids.map((id, i) => `(${i + 1}/${count}): ${id}.rpm`),
    'Running transaction check',
    'Transaction check succeeded.',
    'Running transaction test',
    'Transaction test succeeded.',
    'Running transaction',
    `  Preparing        : ${''.padEnd(50)}   1/1 `,
    ...ids.toReversed().map((id, i) => step('Installing', id, i)),
    ...ids.map((id, i) => step('Verifying', id, i)),
    '',
    'Installed:',
    ...ids.toSorted().map((id) => `  ${id}`),
    '',
    'Complete!',
    '',
  ].join('\n');
}

/** What dnf shows while it removes packages. */
export function removeReport(machine: Machine, packages: PackageData[]): string {
  const ids = packages.map((data) => packageId(data, machineArchitecture(machine)));
  return [
    'Dependencies resolved.',
    'Removing:',
    ...ids.map((id) => ` ${id}`),
    '',
    'Removed:',
    ...ids.map((id) => `  ${id}`),
    '',
    'Complete!',
    '',
  ].join('\n');
}
