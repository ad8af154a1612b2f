import { asRoot, machineArchitecture, type Machine } from '../machines/machine.ts';
import { parentPath } from '../files/paths.ts';
import type { PackageData } from './package-data.ts';

/** Puts a package's files, users and entry in the machine's database. Existing configuration files stay. */
export function installPackage(machine: Machine, data: PackageData, nowMs: number): void {
  const { files, record } = machine;
  const root = asRoot(nowMs);
  for (const path of data.directories ?? []) files.makeDirectory(path, { ...root, recursive: true });
  for (const [path, file] of Object.entries(data.files ?? {})) {
    if (files.find(path)) continue;
    files.makeDirectory(parentPath(path), { ...root, recursive: true });
    const { text, mode = 0o644, owner = 'root', group = 'root' } = file;
    files.write(path, new TextEncoder().encode(text), { owner, group, nowMs, mode });
  }
  for (const program of data.programs ?? [])
    files.write(`/usr/bin/${program}`, new Uint8Array(0), { ...root, mode: 0o755 });
  if (data.user && !files.text('/etc/passwd')?.includes(data.user)) {
    files.append('/etc/passwd', new TextEncoder().encode(`${data.user}\n`), root);
    const [name, , , groupId] = data.user.split(':');
    files.append('/etc/group', new TextEncoder().encode(`${name}:x:${groupId}:\n`), root);
  }
  record.packages[data.name] = {
    version: data.version,
    architecture: data.isArchitectureIndependent ? 'noarch' : machineArchitecture(machine),
    installedAtMs: nowMs,
  };
}

/** Takes a package away again: its programs and unit; files that people write to stay, as with rpm. */
export function removePackage(machine: Machine, data: PackageData): void {
  for (const program of data.programs ?? []) {
    if (machine.files.find(`/usr/bin/${program}`)) machine.files.remove(`/usr/bin/${program}`);
  }
  if (data.unit) delete machine.record.services[data.unit];
  delete machine.record.packages[data.name];
}
