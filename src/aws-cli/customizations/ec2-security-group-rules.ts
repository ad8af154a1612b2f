import { customArgument, type ArgumentTable } from '../args/argument.ts';
import { parameterError } from '../cli-error.ts';
import type { Value, ValueRecord } from '../python/values.ts';
import type { Customization, GivenOptions } from './customization.ts';

const simpleOptions = ['protocol', 'port', 'cidr', 'source-group', 'group-owner'] as const;
const replacedOptions = [
  'ip-protocol',
  'from-port',
  'to-port',
  'cidr-ip',
  'source-security-group-name',
  'source-security-group-owner-id',
];

/** `authorize-` and `revoke-security-group-*`: one rule from `--protocol`, `--port`, `--cidr` and `--source-group`. */
export const securityGroupRules: Customization = { changeArguments, checkOptions };

function changeArguments(table: ArgumentTable): void {
  const add = (name: (typeof simpleOptions)[number], apply: (rule: ValueRecord, value: string) => void) => {
    table.set(
      name,
      customArgument(name, (parameters, value) => {
        if (typeof value !== 'string' || value === '') return;
        apply(firstRule(parameters), value);
      }),
    );
  };
  add('protocol', (rule, value) => (rule.IpProtocol = protocolOf(value)));
  add('port', (rule, value) => Object.assign(rule, portsOf(value)));
  add('cidr', (rule, value) => (rule.IpRanges = [{ CidrIp: value }]));
  add('source-group', (rule, value) => {
    firstGroup(rule)[value.startsWith('sg-') ? 'GroupId' : 'GroupName'] = value;
  });
  add('group-owner', (rule, value) => (firstGroup(rule).UserId = value));
  for (const name of replacedOptions) {
    const argument = table.get(name);
    if (argument) argument.isDocumented = false;
  }
}

function checkOptions(options: GivenOptions): void {
  const permissions = options.get('ip_permissions');
  if (permissions === undefined || (Array.isArray(permissions) && permissions.length === 0)) return;
  for (const name of simpleOptions) {
    const key = name.replace('-', '_');
    if (options.get(key))
      throw parameterError(`The --${key} option is not compatible with the --ip-permissions option `);
  }
}

function firstRule(parameters: ValueRecord): ValueRecord {
  parameters.IpPermissions ??= [{}];
  return (parameters.IpPermissions as ValueRecord[])[0]!;
}

function firstGroup(rule: ValueRecord): ValueRecord {
  rule.UserIdGroupPairs ??= [{}];
  return (rule.UserIdGroupPairs as ValueRecord[])[0]!;
}

function protocolOf(value: string): string {
  if (/^\s*[-+]?\d+\s*$/.test(value)) {
    const number = Number(value);
    if (number < -1 || number > 255) {
      throw parameterError('protocol numbers must be in the range 0-255 or -1 to specify all protocols');
    }
    return value;
  }
  if (!['tcp', 'udp', 'icmp', 'all'].includes(value)) {
    throw parameterError('protocol parameter should be one of: tcp|udp|icmp|all or any valid protocol number.');
  }
  return value === 'all' ? '-1' : value;
}

function portsOf(value: string): Record<string, Value> {
  const [from = '', to = from] = value === '-1' || value === 'all' ? ['-1', '-1'] : splitOnce(value, '-');
  if (!/^\s*[-+]?\d+\s*$/.test(from) || !/^\s*[-+]?\d+\s*$/.test(to)) {
    throw parameterError('port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)');
  }
  return { FromPort: Number(from), ToPort: Number(to) };
}

function splitOnce(text: string, separator: string): string[] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
