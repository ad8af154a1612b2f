import { formatTime } from '../../../../core/strftime.ts';
import { asRoot, type Machine } from '../../machines/machine.ts';
import { failure, success, type Command } from '../command.ts';

const localTimePath = '/etc/localtime';
const zoneFolder = '/usr/share/zoneinfo/';

/** Zones that people of the course set: name, abbreviation and offset, none with daylight saving time. */
const zones: Record<string, { abbreviation: string; offset: string; offsetMs: number }> = {
  UTC: { abbreviation: 'UTC', offset: '+0000', offsetMs: 0 },
  'Asia/Seoul': { abbreviation: 'KST', offset: '+0900', offsetMs: 9 * 3_600_000 },
  'Asia/Tokyo': { abbreviation: 'JST', offset: '+0900', offsetMs: 9 * 3_600_000 },
};

function zoneName(machine: Machine): string {
  const link = machine.files.find(localTimePath, false);
  const name = link?.kind === 'symlink' ? link.target.split('zoneinfo/')[1] : undefined;
  return name !== undefined && name in zones ? name : 'UTC';
}

/** `date [-u] [-d @SECONDS] [+FORMAT]` on the world's clock, in the machine's zone. */
export const date: Command = ({ args, machine, env, pace }) => {
  const isIso = args.some((arg) => arg === '-Is' || arg === '--iso-8601=seconds');
  const given = args.findIndex((arg) => arg === '-d' || arg === '--date');
  const seconds = given >= 0 ? /^@(\d+)$/.exec(args[given + 1] ?? '')?.[1] : undefined;
  if (given >= 0 && seconds === undefined) return failure(`date: invalid date ‘${args[given + 1] ?? ''}’\n`);
  const epochMs = seconds === undefined ? pace.moment().nowMs : Number(seconds) * 1000;
  const isUtc = args.some((arg) => arg === '-u' || arg === '--utc');
  const zone = zones[isUtc ? 'UTC' : (env.get('TZ') ?? zoneName(machine))] ?? zones.UTC!;
  const plain = args.find((arg) => arg.startsWith('+'))?.slice(1) ?? '%a %b %e %H:%M:%S %Z %Y';
  const format = (isIso ? '%FT%T%z' : plain)
    .replaceAll('%s', String(Math.floor(epochMs / 1000)))
    .replaceAll('%Z', zone.abbreviation)
    .replaceAll('%z', zone.offset);
  return success(`${formatTime(epochMs + zone.offsetMs, format)}\n`);
};

/** `timedatectl` and `timedatectl set-timezone ZONE` */
export const timedatectl: Command = ({ args, machine, user, pace }) => {
  const { nowMs } = pace.moment();
  if (args[0] === 'set-timezone') {
    const name = args[1] ?? '';
    if (user !== 'root') return failure('Failed to set time zone: Interactive authentication required.\n');
    if (!(name in zones)) return failure(`Failed to set time zone: Invalid or not installed time zone '${name}'\n`);
    if (machine.files.find(localTimePath, false)) machine.files.remove(localTimePath);
    machine.files.link(`..${zoneFolder}${name}`, localTimePath, asRoot(nowMs));
    return success();
  }
  const name = zoneName(machine);
  const { abbreviation, offset, offsetMs } = zones[name]!;
  return success(
    [
      `               Local time: ${formatTime(nowMs + offsetMs, `%a %F %T ${abbreviation}`)}`,
      `           Universal time: ${formatTime(nowMs, '%a %F %T UTC')}`,
      `                Time zone: ${name} (${abbreviation}, ${offset})`,
      'System clock synchronized: yes',
      '              NTP service: active',
      '',
    ].join('\n'),
  );
};
