import type { CommandContext } from '../../kernel.ts';
import { readSetting, readSshConfig, type SshConfig, type SshSettings } from './ssh-config.ts';

/** A server to log into. */
export interface SshHop {
  user: string;
  host: string;
  port: number;
  /** The file of its private key, where one is named. */
  keyPath: string | undefined;
}

/** What ssh was asked to do. */
export interface SshArguments extends SshHop {
  command: string;
  connectTimeoutMs: number | undefined;
  /** What becomes of a host that is met for the first time. */
  strictHostKeyChecking: 'ask' | 'yes' | 'accept';
  /** The command whose streams lead to the host, with its places filled in. */
  proxyCommand: string | undefined;
  /** Servers on the way (-J), the first one first. */
  jumps: SshHop[];
  /** What stands behind each -L. */
  localForwards: string[];
  /** An option for tunnels that are not there (-R, -D, -w). */
  unknownTunnel: string | undefined;
  /** -W: only a way for another ssh. */
  isWay: boolean;
  /** -N: no command, no shell. */
  runsNothing: boolean;
  /** -f: the shell goes on, the connection stays. */
  goesBehind: boolean;
}

const lettersWithValue = 'iloLRDFEJpWbcmSw';
const unknownTunnels = ['R', 'D', 'w'];

/** Letters and values of options up to the first word that is none. */
function readOptions(args: readonly string[]): { options: [letter: string, value: string][]; rest: string[] } {
  const options: [string, string][] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '--') return { options, rest: args.slice(index + 1) };
    if (!word.startsWith('-') || word === '-') return { options, rest: args.slice(index) };
    for (let at = 1; at < word.length; at++) {
      const letter = word[at]!;
      const takesValue = lettersWithValue.includes(letter);
      options.push([letter, takesValue ? word.slice(at + 1) || (args[++index] ?? '') : '']);
      if (takesValue) break;
    }
  }
  return { options, rest: [] };
}

/** Values of `-o Name=value` and `-o 'Name value'`, before those of the configuration file. */
function settingsOf(options: readonly [string, string][], configured: SshSettings): SshSettings {
  const settings: SshSettings = new Map();
  for (const [letter, text] of options) {
    const [name, value] = (letter === 'o' && readSetting(text)) || [];
    if (name !== undefined) settings.set(name, [...(settings.get(name) ?? []), value!]);
  }
  for (const [name, values] of configured) settings.set(name, [...(settings.get(name) ?? []), ...values]);
  return settings;
}

/** A name as it was typed, with the host's address where the configuration names another one. */
function addressOf(name: string, settings: SshSettings): string {
  return settings.get('hostname')?.[0]?.replaceAll('%h', name) ?? name;
}

/** `-J user@one:22,two`; `none` is no jump. Each server has its own place in the configuration. */
function readJumps(text: string | undefined, ownUser: string, config: SshConfig): SshHop[] {
  if (text === undefined || text === 'none') return [];
  return text.split(',').map((word) => {
    const [, name, host, port] = /^(?:ssh:\/\/)?(?:(.*)@)?([^@:]+|\[[^\]]+\])(?::(\d+))?$/.exec(word) ?? [];
    const settings = config(host ?? word);
    return {
      user: name ?? settings.get('user')?.[0] ?? ownUser,
      host: addressOf(host ?? word, settings),
      port: Number(port ?? settings.get('port')?.[0] ?? 22),
      keyPath: settings.get('identityfile')?.[0],
    };
  });
}

/**
 * Reads the words after `ssh` and ~/.ssh/config: options may stand before and after the destination. Undefined without a
 * destination.
 */
export async function readSshArguments(context: CommandContext): Promise<SshArguments | undefined> {
  const first = readOptions(context.args);
  const [target, ...others] = first.rest;
  if (target === undefined) return undefined;
  const second = readOptions(others);
  const options = [...first.options, ...second.options];
  const value = (letter: string) => options.find(([name]) => name === letter)?.[1];
  const has = (letter: string) => options.some(([name]) => name === letter);
  const at = target.lastIndexOf('@');
  const name = target.slice(at + 1);
  const config = await readSshConfig(context, value('F'));
  const settings = settingsOf(options, config(name));
  const setting = (keyword: string) => settings.get(keyword)?.[0];
  const ownUser = context.env['USER'] ?? 'learner';
  const user = at >= 0 ? target.slice(0, at) : (value('l') ?? setting('user') ?? ownUser);
  const host = addressOf(name, settings);
  const port = Number(value('p') ?? setting('port') ?? 22);
  const places: Record<string, string> = { '%h': host, '%n': name, '%p': String(port), '%r': user, '%%': '%' };
  const timeout = setting('connecttimeout');
  const checking = setting('stricthostkeychecking')?.toLowerCase();
  // Of a proxy and jumps only the one that is given first counts.
  const wayKeyword = [...settings.keys()].find((keyword) => keyword === 'proxycommand' || keyword === 'proxyjump');
  const jump = value('J') ?? (wayKeyword === 'proxyjump' ? setting(wayKeyword) : undefined);
  const proxy = jump === undefined && wayKeyword === 'proxycommand' ? setting(wayKeyword) : undefined;
  return {
    user,
    host,
    port,
    keyPath: value('i') ?? setting('identityfile'),
    command: second.rest.join(' '),
    strictHostKeyChecking: checking === 'yes' || checking === 'ask' ? checking : checking ? 'accept' : 'ask',
    connectTimeoutMs: timeout ? Number(timeout) * 1000 : undefined,
    proxyCommand: proxy === 'none' ? undefined : proxy?.replace(/%[hnpr%]/g, (place) => places[place]!),
    jumps: readJumps(jump, ownUser, config),
    localForwards: [
      ...options.flatMap(([letter, word]) => (letter === 'L' ? [word] : [])),
      ...(settings.get('localforward') ?? []).map((text) => text.replace(/\s+/, ':')),
    ],
    unknownTunnel: options.find(([letter]) => unknownTunnels.includes(letter))?.[0],
    isWay: has('W'),
    runsNothing: has('N'),
    goesBehind: has('f'),
  };
}
