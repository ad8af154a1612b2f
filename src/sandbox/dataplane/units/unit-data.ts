import { publicAncestor } from '../../services/ec2/images/find-image.ts';
import { ec2State } from '../../services/ec2/state.ts';
import { packageOfUnit } from '../packages/package-data.ts';
import { httpdPorts } from '../web/httpd-configuration.ts';
import { nginxPorts } from '../web/nginx-configuration.ts';
import type { Machine } from '../machines/machine.ts';

/** A systemd unit as the machine's programs see it. */
export interface UnitData {
  name: string;
  description: string;
  /** Program shown in status and ss. */
  program: string;
  /** Ports that it opens when it starts now; the configuration may say otherwise than before. */
  ports(machine: Machine): number[];
}

/** The agent of Systems Manager. */
export const ssmAgentUnit = 'amazon-ssm-agent';

const always =
  (...ports: number[]) =>
  () =>
    ports;

const units: UnitData[] = [
  {
    name: 'httpd',
    description: 'The Apache HTTP Server',
    program: '/usr/sbin/httpd -DFOREGROUND',
    ports: (machine) => httpdPorts(machine.files),
  },
  {
    name: 'nginx',
    description: 'The nginx HTTP and reverse proxy server',
    program: '/usr/sbin/nginx',
    ports: (machine) => nginxPorts(machine.files),
  },
  {
    name: 'mariadb',
    description: 'MariaDB 10.5 database server',
    program: '/usr/libexec/mariadbd --basedir=/usr',
    ports: always(3306),
  },
  {
    name: 'php-fpm',
    description: 'The PHP FastCGI Process Manager',
    program: '/usr/sbin/php-fpm --nodaemonize',
    ports: always(),
  },
  { name: 'crond', description: 'Command Scheduler', program: '/usr/sbin/crond -n', ports: always() },
  { name: 'docker', description: 'Docker Application Container Engine', program: '/usr/bin/dockerd', ports: always() },
  { name: 'sshd', description: 'OpenSSH server daemon', program: '/usr/sbin/sshd -D', ports: always(22) },
  { name: ssmAgentUnit, description: 'amazon-ssm-agent', program: '/usr/bin/amazon-ssm-agent', ports: always() },
];

/** Units that come with an image and start with it. */
const imageUnits: readonly string[] = ['sshd', ssmAgentUnit];

/** Units that the machine's image starts: minimal ones come without the agent of Systems Manager. */
export function imageUnitsOf({ scope, instance }: Machine): readonly string[] {
  const isMinimal = publicAncestor(ec2State(scope), instance.imageId, scope.region)?.isMinimal === true;
  return imageUnits.filter((name) => !isMinimal || name !== ssmAgentUnit);
}

/** The unit, when the image or an installed package brings it. */
export function findUnit(machine: Machine, name: string): UnitData | undefined {
  const unit = units.find((candidate) => candidate.name === name);
  if (!unit || imageUnitsOf(machine).includes(name)) return unit;
  const data = packageOfUnit(name);
  return data && machine.record.packages[data.name] ? unit : undefined;
}
