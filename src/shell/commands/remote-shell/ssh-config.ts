import type { CommandContext } from '../../kernel.ts';
import { pathOf } from '../support.ts';

/** Values by lower-case keyword, the one that counts first. */
export type SshSettings = Map<string, string[]>;

/** A line of a configuration file, and the hosts for which it counts. */
interface ConfigLine {
  keyword: string;
  value: string;
  /** Patterns of the Host above it. */
  hosts: readonly string[];
}

const keywordAndValue = /^\s*(\w+)\s*[= \t]\s*([^]*?)\s*$/;

/** Reads `Name=value` and `Name value`, quotes taken off; undefined when it is none. */
export function readSetting(text: string): [keyword: string, value: string] | undefined {
  const [, keyword, value] = keywordAndValue.exec(text) ?? [];
  return keyword === undefined ? undefined : [keyword.toLowerCase(), value!.replace(/^"([^]*)"$/, '$1')];
}

function readLines(text: string): ConfigLine[] {
  let hosts: readonly string[] = ['*'];
  return text.split('\n').flatMap((line) => {
    const [keyword, value] = (!/^\s*#/.test(line) && readSetting(line)) || [];
    if (keyword === undefined) return [];
    if (keyword === 'host') hosts = value!.split(/\s+/);
    // Of Match only `all` is known here; what stands below another one counts for no host.
    else if (keyword === 'match') hosts = value!.toLowerCase() === 'all' ? ['*'] : [];
    else return [{ keyword, value: value!, hosts }];
    return [];
  });
}

/** Whether `*` and `?` of a pattern cover the whole name. */
function covers(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(name);
}

function countsFor(hosts: readonly string[], name: string): boolean {
  if (hosts.some((pattern) => pattern.startsWith('!') && covers(pattern.slice(1), name))) return false;
  return hosts.some((pattern) => covers(pattern, name));
}

/** What a configuration file sets for a host, by the name that the person typed. */
export type SshConfig = (host: string) => SshSettings;

/** The configuration file of the person, or the one of -F (`none` for none at all). */
export async function readSshConfig(context: CommandContext, path?: string): Promise<SshConfig> {
  const own = `${context.env['HOME'] ?? '/home/learner'}/.ssh/config`;
  const file = path === undefined ? own : pathOf(context, path);
  const text = path === 'none' ? '' : await context.kernel.files.readFile(file).catch(() => '');
  const lines = readLines(text);
  return (host) => {
    const settings: SshSettings = new Map();
    for (const { keyword, value, hosts } of lines) {
      if (countsFor(hosts, host)) settings.set(keyword, [...(settings.get(keyword) ?? []), value]);
    }
    return settings;
  };
}
