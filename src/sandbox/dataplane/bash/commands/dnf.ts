import { machineArchitecture, type Machine } from '../../machines/machine.ts';
import { installPackage, removePackage } from '../../packages/install.ts';
import { findPackage, packageId, withDependencies, type PackageData } from '../../packages/package-data.ts';
import { failure, success, type Command, type CommandResult, type Invocation } from '../command.ts';
import { refreshRepository } from './dnf-repository.ts';
import { installPlan, installReport, removeReport } from './dnf-report.ts';

interface Request {
  verb: string;
  names: string[];
  isYes: boolean;
  isQuiet: boolean;
}

function parse(args: string[]): Request {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const options = args.filter((arg) => arg.startsWith('-'));
  return {
    verb: words[0] ?? '',
    names: words.slice(1),
    isYes: options.some((option) => option === '--assumeyes' || /^-\w*y/.test(option)),
    isQuiet: options.some((option) => option === '--quiet' || /^-\w*q/.test(option)),
  };
}

/** How long a transaction takes: fetching and unpacking. */
function transactionMs(packages: PackageData[]): number {
  const kib = packages.reduce((total, data) => total + data.sizeKib, 0);
  return 2_500 + 750 * packages.length + kib / 2;
}

/** dnf asks unless told not to; without a terminal there is no answer, and it stops. */
function isConfirmed(request: Request, invocation: Invocation): boolean {
  return request.isYes || /^\s*y/i.test(invocation.stdin);
}

async function install(invocation: Invocation, request: Request): Promise<CommandResult> {
  const { machine, pace, signal } = invocation;
  const repository = await refreshRepository(invocation);
  let stdout = repository.stdout;
  const wanted = request.names.map((name) => ({ name, data: repository.isAvailable ? findPackage(name) : undefined }));
  const missing = wanted.filter(({ name, data }) => !data && !machine.record.packages[name]).map(({ name }) => name);
  if (missing.length > 0) {
    const lines = missing.map((name) => `No match for argument: ${name}\n`).join('');
    return {
      stdout: stdout + lines,
      stderr: `${repository.stderr}Error: Unable to find a match: ${missing.join(' ')}\n`,
      exitCode: 1,
    };
  }
  const isInstalled = (data: PackageData) => data.name in machine.record.packages;
  const asked = wanted.flatMap(({ data }) => (data ? [data] : []));
  for (const data of asked.filter(isInstalled)) {
    stdout += `Package ${packageId(data, machineArchitecture(machine))} is already installed.\n`;
  }
  const fresh = asked.filter((data) => !isInstalled(data));
  if (fresh.length === 0) return success(`${stdout}Dependencies resolved.\nNothing to do.\nComplete!\n`);
  const all = [...new Set(fresh.flatMap(withDependencies))].filter((data) => !isInstalled(data));
  stdout += installPlan(
    machine,
    fresh,
    all.filter((data) => !fresh.includes(data)),
  );
  if (!isConfirmed(request, invocation))
    return { stdout: `${stdout}Is this ok [y/N]: Operation aborted.\n`, stderr: '', exitCode: 1 };
  await pace.pass(transactionMs(all), signal);
  for (const data of all) installPackage(machine, data, pace.moment().nowMs);
  return success(request.isQuiet ? '' : stdout + installReport(machine, all));
}

async function upgrade(invocation: Invocation): Promise<CommandResult> {
  const { stdout, stderr } = await refreshRepository(invocation);
  return { stdout: `${stdout}Dependencies resolved.\nNothing to do.\nComplete!\n`, stderr, exitCode: 0 };
}

function remove(invocation: Invocation, request: Request): CommandResult {
  const { machine } = invocation;
  const installed = request.names.flatMap((name) => {
    const data = findPackage(name);
    return data && machine.record.packages[data.name] ? [data] : [];
  });
  const unknown = request.names.filter((name) => !installed.some((data) => data.name === name));
  const lines = unknown.map((name) => `No match for argument: ${name}\n`).join('');
  if (installed.length === 0)
    return success(`${lines}No packages marked for removal.\nDependencies resolved.\nNothing to do.\nComplete!\n`);
  if (!isConfirmed(request, invocation))
    return { stdout: 'Is this ok [y/N]: Operation aborted.\n', stderr: '', exitCode: 1 };
  for (const data of installed) removePackage(machine, data);
  return success(lines + removeReport(machine, installed));
}

function listInstalled(machine: Machine, names: string[]): CommandResult {
  const entries = Object.entries(machine.record.packages).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  if (entries.length === 0 && names.length > 0) return failure('Error: No matching Packages to list\n');
  const lines = entries.map(
    ([name, { version, architecture }]) => `${`${name}.${architecture}`.padEnd(40)} ${version.padEnd(34)} @amazonlinux`,
  );
  return success(`Installed Packages\n${lines.sort().join('\n')}\n`);
}

function info(machine: Machine, names: string[]): CommandResult {
  const found = names.flatMap((name) => findPackage(name) ?? []);
  if (found.length === 0) return failure('Error: No matching Packages to list\n');
  const blocks = found.map((data) => {
    const [version, release] = data.version.split(/-(?=[^-]*$)/);
    const heading = data.name in machine.record.packages ? 'Installed Packages' : 'Available Packages';
    return `${heading}\nName         : ${data.name}\nVersion      : ${version}\nRelease      : ${release}\nRepository   : amazonlinux\n`;
  });
  return success(blocks.join('\n'));
}

/** `dnf` and `yum`: install, remove, update, list, info, clean, makecache. */
export const dnf: Command = async (invocation) => {
  const request = parse(invocation.args);
  const { verb, names } = request;
  const changes = ['install', 'remove', 'erase', 'update', 'upgrade', 'reinstall', 'localinstall'].includes(verb);
  if (changes && invocation.user !== 'root') {
    return failure(
      'Error: This command has to be run with superuser privileges (under the root user on most systems).\n',
    );
  }
  if (verb === 'install' || verb === 'reinstall' || verb === 'localinstall') return install(invocation, request);
  if (verb === 'remove' || verb === 'erase') return remove(invocation, request);
  if (['update', 'upgrade', 'check-update', 'makecache'].includes(verb)) return upgrade(invocation);
  if (verb === 'list')
    return listInstalled(
      invocation.machine,
      names.filter((name) => !['installed', '--installed'].includes(name)),
    );
  if (verb === 'info') return info(invocation.machine, names);
  if (verb === 'clean') return success('0 files removed\n');
  return failure(`No such command: ${verb}. Please use /usr/bin/dnf --help\n`);
};
