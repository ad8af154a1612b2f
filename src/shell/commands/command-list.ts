import type { Command } from '../kernel.ts';
import { aws } from './aws.ts';
import { curl } from './curl.ts';
import { date } from './date.ts';
import { editor } from './editor.ts';
import { load } from './load.ts';
import { ls } from './ls.ts';
import { man } from './man.ts';
import { dig } from './dns/dig.ts';
import { host } from './dns/host.ts';
import { nslookup } from './dns/nslookup.ts';
import { nc, ping } from './network-commands.ts';
import { openssl } from './openssl.ts';
import { pager } from './pager.ts';
import { bash, env, nohup, printenv, sleep, time, timeout, watch } from './process-commands.ts';
import { sessionManagerPlugin } from './session-manager-plugin.ts';
import { sshKeygen } from './ssh-keygen/ssh-keygen.ts';
import { ps } from './ps.ts';
import { ssh } from './ssh.ts';
import { standaloneBuiltins } from './standalone-builtins.ts';
import * as system from './system-commands.ts';
import { stat } from './stat.ts';
import { touch } from './touch.ts';
import { tar } from './tar/tar.ts';
import { cat, head, tee, yes } from './text-streams.ts';
import { uniq } from './uniq.ts';
import { xargs } from './xargs.ts';
import { unzip, zip } from './zip.ts';

/** All commands that are neither builtins nor of the toolbox, by name. */
export const commandList: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...standaloneBuiltins,
  ['ab', load],
  ['aws', aws],
  ['bash', bash],
  ['cat', cat],
  ['clear', system.clear],
  ['curl', curl],
  ['date', date],
  ['dig', dig],
  ['env', env],
  ['envsubst', system.envsubst],
  ['head', head],
  ['help', system.help],
  ['hey', load],
  ['history', system.history],
  ['host', host],
  ['hostname', system.hostname],
  ['id', system.id],
  ['less', pager],
  ['ls', ls],
  ['man', man],
  ['mktemp', system.mktemp],
  ['more', pager],
  ['nano', editor],
  ['nc', nc],
  ['nohup', nohup],
  ['nslookup', nslookup],
  ['openssl', openssl],
  ['ping', ping],
  ['printenv', printenv],
  ['ps', ps],
  ['session-manager-plugin', sessionManagerPlugin],
  ['sh', bash],
  ['sleep', sleep],
  ['ssh', ssh],
  ['ssh-keygen', sshKeygen],
  ['stat', stat],
  ['tar', tar],
  ['tee', tee],
  ['time', time],
  ['timeout', timeout],
  ['touch', touch],
  ['tty', system.tty],
  ['uname', system.uname],
  ['uniq', uniq],
  ['unzip', unzip],
  ['uuidgen', system.uuidgen],
  ['vi', editor],
  ['vim', editor],
  ['watch', watch],
  ['which', system.which],
  ['whoami', system.whoami],
  ['xargs', xargs],
  ['yes', yes],
  ['zip', zip],
]);
