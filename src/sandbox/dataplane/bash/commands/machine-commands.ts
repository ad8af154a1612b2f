import type { Command } from '../command.ts';
import { success } from '../command.ts';
import { aws } from './aws-command.ts';
import { curl } from './curl-command.ts';
import { dnf } from './dnf.ts';
import { df, free, hostname, hostnamectl, nproc, uname, uptime } from './host-information.ts';
import { groups, id, whoami } from './identity.ts';
import { cloudInit, journalctl } from './logs.ts';
import { ip, ps, ss } from './network-information.ts';
import { ls } from './ls.ts';
import { ec2Metadata } from './ec2-metadata.ts';
import { mktemp } from './mktemp.ts';
import { date, timedatectl } from './time.ts';
import { chgrp, chown } from './ownership.ts';
import { rpm } from './rpm.ts';
import { su, sudo } from './sudo.ts';
import { service, systemctl } from './systemctl.ts';
import { unavailable, unavailablePrograms } from './unavailable.ts';
import { useradd, usermod } from './user-management.ts';
import { apachectl, httpd, nginx } from './web-servers.ts';

/** Programs here live no longer than their command, so there is nothing to keep alive. */
const nohup: Command = ({ args, run }) => run(args);

/** `tail -f` would wait for lines to come: what is there now is shown. */
const tail: Command = ({ args, original }) =>
  original(args.filter((arg) => !['-f', '-F', '--follow'].includes(arg)).map((arg) => arg.replace(/^(-\d+)f$/, '$1')));

const nothing: Command = () => success();

/** Programs of a machine beside those of the interpreter (ls, cat, grep, sed, awk …). */
export const machineCommands: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(unavailablePrograms.map((program) => [program, unavailable(program)])),
  apachectl,
  aws,
  chgrp,
  chown,
  'cloud-init': cloudInit,
  curl,
  date,
  df,
  dnf,
  'ec2-metadata': ec2Metadata,
  free,
  groups,
  hostname,
  hostnamectl,
  httpd,
  id,
  ip,
  journalctl,
  logger: nothing,
  ls,
  mktemp,
  nginx,
  nohup,
  nproc,
  ps,
  restorecon: nothing,
  rpm,
  service,
  ss,
  su,
  sudo,
  sync: nothing,
  systemctl,
  tail,
  timedatectl,
  trap: nothing,
  uname,
  uptime,
  useradd,
  usermod,
  whoami,
  yum: dnf,
};
