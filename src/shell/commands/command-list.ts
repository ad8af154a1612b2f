import type { Command } from '../kernel.ts';
import { date } from './date.ts';
import { bash, env, nohup, printenv, ps, sleep, time, timeout, watch } from './process-commands.ts';
import { standaloneBuiltins } from './standalone-builtins.ts';
import { cat, head, tee, yes } from './text-streams.ts';
import { xargs } from './xargs.ts';

/** All commands that are neither builtins nor of the toolbox, by name. */
export const commandList: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...standaloneBuiltins,
  ['bash', bash],
  ['cat', cat],
  ['date', date],
  ['env', env],
  ['head', head],
  ['nohup', nohup],
  ['printenv', printenv],
  ['ps', ps],
  ['sh', bash],
  ['sleep', sleep],
  ['tee', tee],
  ['time', time],
  ['timeout', timeout],
  ['watch', watch],
  ['xargs', xargs],
  ['yes', yes],
]);
