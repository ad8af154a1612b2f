import { jq } from '../jq/jq-command.ts';
import type { Command } from '../kernel.ts';
import { node } from '../node/node-command.ts';
import { aws } from './aws/aws.ts';
import { awk } from './awk/awk.ts';
import { bc } from './bc/bc.ts';
import { cp } from './copying/cp.ts';
import { mv } from './copying/mv.ts';
import { rm } from './copying/rm.ts';
import { diff } from './diff/diff.ts';
import { dig } from './dns/dig.ts';
import { host } from './dns/host.ts';
import { nslookup } from './dns/nslookup.ts';
import { editor } from './editor/editor.ts';
import { dd } from './files/dd.ts';
import { ls } from './files/ls.ts';
import { mktemp } from './files/mktemp.ts';
import { realpath } from './files/realpath.ts';
import { stat } from './files/stat.ts';
import { touch } from './files/touch.ts';
import { truncate } from './files/truncate.ts';
import { find } from './find/find.ts';
import { grep } from './grep/grep.ts';
import { gzip } from './gzip/gzip.ts';
import { help } from './help/help.ts';
import { man } from './help/man.ts';
import { hexdump } from './hex/hexdump.ts';
import { od } from './hex/od.ts';
import { xxd } from './hex/xxd.ts';
import { df, du } from './machine/disk-usage.ts';
import { doNothing, runPlainly } from './machine/run-differently.ts';
import { clear, reset, tty } from './machine/screen.ts';
import { arch, free, hostname, lscpu, nproc, uname, uptime } from './machine/system-info.ts';
import { stty, tput } from './machine/terminal-settings.ts';
import { id, userName, who } from './machine/users.ts';
import { uuidgen } from './machine/uuidgen.ts';
import { curl } from './network/curl.ts';
import { load } from './network/load.ts';
import { nc } from './network/nc.ts';
import { ping } from './network/ping.ts';
import { openssl } from './openssl/openssl.ts';
import { pager } from './pager/pager.ts';
import { bash } from './process/bash.ts';
import { env, printenv } from './process/env.ts';
import { ps } from './process/ps.ts';
import { nohup, time } from './process/run-through.ts';
import { sleep } from './process/sleep.ts';
import { timeout } from './process/timeout.ts';
import { watch } from './process/watch.ts';
import { which } from './process/which.ts';
import { xargs } from './process/xargs.ts';
import { sessionManagerPlugin } from './remote-shell/session-manager-plugin.ts';
import { scp } from './remote-shell/scp.ts';
import { sshAdd, sshAgent } from './remote-shell/ssh-agent.ts';
import { ssh } from './remote-shell/ssh.ts';
import { sed } from './sed/sed.ts';
import { sort } from './sort/sort.ts';
import { sshKeygen } from './ssh-keygen/ssh-keygen.ts';
import { standaloneBuiltins } from './standalone-builtins.ts';
import { tar } from './tar/tar.ts';
import { cat } from './text/cat.ts';
import { checksumCommands, cksum } from './text/checksums.ts';
import { cmp } from './text/cmp.ts';
import { cut } from './text/cut.ts';
import { envsubst } from './text/envsubst.ts';
import { factor } from './text/factor.ts';
import { head } from './text/head.ts';
import { numfmt } from './text/numfmt.ts';
import { seq } from './text/seq.ts';
import { shuf } from './text/shuf.ts';
import { tail } from './text/tail.ts';
import { tee } from './text/tee.ts';
import { tr } from './text/tr.ts';
import { uniq } from './text/uniq.ts';
import { wc } from './text/wc.ts';
import { yes } from './text/yes.ts';
import { cal } from './time/cal.ts';
import { date } from './time/date.ts';
import { unzip } from './zip/unzip.ts';
import { zip } from './zip/zip.ts';

/** All commands that are neither builtins nor of the toolbox, by name. */
export const commandList: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...standaloneBuiltins,
  ...checksumCommands,
  ['ab', load],
  ['arch', arch],
  ['awk', awk],
  ['aws', aws],
  ['bash', bash],
  ['bc', bc],
  ['cal', cal],
  ['cat', cat],
  ['cksum', cksum],
  ['clear', clear],
  ['cmp', cmp],
  ['cp', cp],
  ['curl', curl],
  ['cut', cut],
  ['date', date],
  ['dd', dd],
  ['df', df],
  ['diff', diff],
  ['dig', dig],
  ['du', du],
  ['egrep', grep],
  ['env', env],
  ['envsubst', envsubst],
  ['factor', factor],
  ['fgrep', grep],
  ['find', find],
  ['free', free],
  ['grep', grep],
  ['groups', userName],
  ['gunzip', gzip],
  ['gzip', gzip],
  ['hd', hexdump],
  ['head', head],
  ['help', help],
  ['hexdump', hexdump],
  ['hey', load],
  ['host', host],
  ['hostname', hostname],
  ['id', id],
  ['ionice', runPlainly],
  ['jq', jq],
  ['less', pager],
  ['logname', userName],
  ['ls', ls],
  ['lscpu', lscpu],
  ['man', man],
  ['mktemp', mktemp],
  ['more', pager],
  ['mv', mv],
  ['nano', editor],
  ['nc', nc],
  ['nice', runPlainly],
  ['node', node],
  ['nohup', nohup],
  ['nproc', nproc],
  ['nslookup', nslookup],
  ['numfmt', numfmt],
  ['od', od],
  ['openssl', openssl],
  ['ping', ping],
  ['printenv', printenv],
  ['ps', ps],
  ['realpath', realpath],
  ['reset', reset],
  ['rm', rm],
  ['scp', scp],
  ['sed', sed],
  ['seq', seq],
  ['session-manager-plugin', sessionManagerPlugin],
  ['setsid', runPlainly],
  ['sh', bash],
  ['shuf', shuf],
  ['sleep', sleep],
  ['sort', sort],
  ['ssh', ssh],
  ['ssh-add', sshAdd],
  ['ssh-agent', sshAgent],
  ['ssh-keygen', sshKeygen],
  ['stat', stat],
  ['stdbuf', runPlainly],
  ['stty', stty],
  ['sync', doNothing],
  ['tail', tail],
  ['tar', tar],
  ['tee', tee],
  ['time', time],
  ['timeout', timeout],
  ['touch', touch],
  ['tput', tput],
  ['tr', tr],
  ['truncate', truncate],
  ['tty', tty],
  ['uname', uname],
  ['uniq', uniq],
  ['unzip', unzip],
  ['uptime', uptime],
  ['users', userName],
  ['uuidgen', uuidgen],
  ['vi', editor],
  ['vim', editor],
  ['watch', watch],
  ['wc', wc],
  ['which', which],
  ['who', who],
  ['whoami', userName],
  ['xargs', xargs],
  ['xxd', xxd],
  ['yes', yes],
  ['zcat', gzip],
  ['zip', zip],
]);
