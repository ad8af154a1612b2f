import { machineArchitecture, type Machine } from '../../machines/machine.ts';
import { machineInterface } from '../../network/machine-interface.ts';
import { reachS3 } from '../../reachability.ts';
import { formatTime } from '../../../../core/strftime.ts';
import type { Invocation } from '../command.ts';

/** dnf keeps what it learnt from the repository here; its time is when. */
const cachePath = '/var/cache/dnf/amazonlinux.solv';
/** dnf tries again and again, 15 seconds each, before it gives a repository up. */
const attemptMs = 15_000;
const giveUpMs = 182_000;
const refreshMs = 4_000;

function mirrorListUrl(machine: Machine): string {
  const { region } = machine.ref;
  const host = `al2023-repos-${region}-de612dc2.s3.dualstack.${region}.amazonaws.com`;
  return `https://${host}/core/mirrors/2023.12.20261012/${machineArchitecture(machine)}/mirror.list`;
}

function timeoutText(machine: Machine): string {
  const url = mirrorListUrl(machine);
  const host = new URL(url).hostname;
  const reached = `Curl error (28): Timeout was reached for ${url}`;
  const errors = [30_001, 30_000, 30_002].map(
    (ms) => `  - ${reached} [Failed to connect to ${host} port 443 after ${ms} ms: Timeout was reached]`,
  );
  return [
    "Errors during downloading metadata for repository 'amazonlinux':",
    ...errors,
    `Error: Failed to download metadata for repo 'amazonlinux': Cannot prepare internal mirrorlist: ${reached} [Failed to connect to ${host} port 443 after 30001 ms: Timeout was reached]`,
    'Ignoring repositories: amazonlinux',
    '',
  ].join('\n');
}

export interface RepositoryAnswer {
  isAvailable: boolean;
  stdout: string;
  stderr: string;
}

/**
 * Brings dnf's view of the repository up to date. The Amazon Linux repositories are in S3 of the Region: without a way
 * there dnf waits for its timeouts and goes on without them.
 */
export async function refreshRepository({ machine, pace, signal }: Invocation): Promise<RepositoryAnswer> {
  const canReach = () => {
    const source = machineInterface(machine);
    return source !== undefined && reachS3(source).outcome === 'open';
  };
  if (!(await pace.retry(canReach, { everyMs: attemptMs, giveUpMs, ...(signal && { signal }) }))) {
    return {
      isAvailable: false,
      stdout: `${'Amazon Linux 2023 repository'.padEnd(46)}0.0  B/s |   0  B     03:02    \n`,
      stderr: timeoutText(machine),
    };
  }
  const { nowMs } = pace.moment();
  const cached = machine.files.find(cachePath);
  if (cached) {
    const ageSeconds = Math.max(0, Math.floor((nowMs - cached.modifiedAtMs) / 1000));
    const age = `${Math.floor(ageSeconds / 3600)}:${formatTime(ageSeconds * 1000, '%M:%S')}`;
    const when = formatTime(cached.modifiedAtMs, '%a %b %e %H:%M:%S %Y');
    return { isAvailable: true, stdout: `Last metadata expiration check: ${age} ago on ${when}.\n`, stderr: '' };
  }
  await pace.pass(refreshMs, signal);
  const root = { owner: 'root', group: 'root', nowMs: pace.moment().nowMs };
  machine.files.makeDirectory('/var/cache/dnf', { ...root, recursive: true });
  machine.files.write(cachePath, new Uint8Array(0), root);
  const lines = [
    `${'Amazon Linux 2023 repository'.padEnd(46)} 61 MB/s |  49 MB     00:00    `,
    `${'Amazon Linux 2023 Kernel Livepatch repository'.padEnd(46)}187 kB/s |  28 kB     00:00    `,
    '',
  ];
  return { isAvailable: true, stdout: lines.join('\n'), stderr: '' };
}
