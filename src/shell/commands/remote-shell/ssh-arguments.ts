import type { CommandContext } from '../../kernel.ts';

/** A server to log into. */
export interface SshHop {
  user: string;
  host: string;
  port: number;
}

/** What ssh was asked to do. */
export interface SshArguments extends SshHop {
  keyPath: string | undefined;
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

/** Values of `-o Name=value` and `-o 'Name value'` by lower-case name; the first one counts. */
function settingsOf(options: readonly [string, string][]): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [letter, value] of options) {
    const [, name, setting] = /^\s*(\w+)\s*[= ]\s*([^]*)$/.exec(letter === 'o' ? value : '') ?? [];
    if (name !== undefined && !settings.has(name.toLowerCase())) settings.set(name.toLowerCase(), setting!);
  }
  return settings;
}

/** `-J user@one:22,two`; `none` is no jump. */
function readJumps(text: string | undefined, user: string): SshHop[] {
  if (text === undefined || text === 'none') return [];
  return text.split(',').map((word) => {
    const [, name, host, port] = /^(?:ssh:\/\/)?(?:(.*)@)?([^@:]+|\[[^\]]+\])(?::(\d+))?$/.exec(word) ?? [];
    return { user: name ?? user, host: host ?? word, port: Number(port ?? 22) };
  });
}

/** Reads the words after `ssh`: options may stand before and after the destination. Undefined without a destination. */
export function readSshArguments(context: CommandContext): SshArguments | undefined {
  const first = readOptions(context.args);
  const [target, ...others] = first.rest;
  if (target === undefined) return undefined;
  const second = readOptions(others);
  const options = [...first.options, ...second.options];
  const settings = settingsOf(options);
  const value = (letter: string) => options.find(([name]) => name === letter)?.[1];
  const has = (letter: string) => options.some(([name]) => name === letter);
  const at = target.lastIndexOf('@');
  const user = at >= 0 ? target.slice(0, at) : (value('l') ?? settings.get('user') ?? context.env['USER'] ?? 'learner');
  const host = target.slice(at + 1);
  const port = Number(value('p') ?? settings.get('port') ?? 22);
  const places: Record<string, string> = { '%h': host, '%n': host, '%p': String(port), '%r': user, '%%': '%' };
  const timeout = settings.get('connecttimeout');
  const checking = settings.get('stricthostkeychecking')?.toLowerCase();
  const proxy = settings.get('proxycommand');
  return {
    user,
    host,
    port,
    keyPath: value('i') ?? settings.get('identityfile'),
    command: second.rest.join(' '),
    strictHostKeyChecking: checking === 'yes' || checking === 'ask' ? checking : checking ? 'accept' : 'ask',
    connectTimeoutMs: timeout ? Number(timeout) * 1000 : undefined,
    proxyCommand: proxy === 'none' ? undefined : proxy?.replace(/%[hnpr%]/g, (place) => places[place]!),
    jumps: readJumps(value('J') ?? settings.get('proxyjump'), user),
    localForwards: [
      ...options.flatMap(([letter, word]) => (letter === 'L' ? [word] : [])),
      ...(settings.get('localforward') ? [settings.get('localforward')!.replace(/\s+/, ':')] : []),
    ],
    unknownTunnel: options.find(([letter]) => unknownTunnels.includes(letter))?.[0],
    isWay: has('W'),
    runsNothing: has('N'),
    goesBehind: has('f'),
  };
}
