import { encodeBase64 } from '../../core/base64.ts';
import { customArgument, type ArgumentTable } from '../args/argument.ts';
import { parameterError } from '../cli-error.ts';
import type { Value, ValueRecord } from '../python/values.ts';
import type { Customization, GivenOptions } from './customization.ts';

/** `run-instances`: `--count`, the options of the first network interface, and user data in base64. */
export const runInstances: Customization = { changeArguments, checkOptions, changeParameters };

const interfaceOptions = [
  'secondary_private_ip_addresses',
  'secondary_private_ip_address_count',
  'associate_public_ip_address',
];

function changeArguments(table: ArgumentTable): void {
  table.set(
    'count',
    customArgument('count', (parameters, value) => Object.assign(parameters, countOf(String(value)))),
  );
  table.delete('min-count');
  table.delete('max-count');
  const addresses = 'secondary-private-ip-addresses';
  table.set(
    addresses,
    customArgument(
      addresses,
      (parameters, value) => {
        const words = (Array.isArray(value) ? value : [value]) as string[];
        if (words.length === 0) return;
        firstInterface(parameters).PrivateIpAddresses = words.map((address) => ({
          PrivateIpAddress: address,
          Primary: false,
        }));
      },
      { arity: 'many' },
    ),
  );
  const count = 'secondary-private-ip-address-count';
  table.set(
    count,
    customArgument(
      count,
      (parameters, value) => {
        if (value) firstInterface(parameters).SecondaryPrivateIpAddressCount = value as number;
      },
      { type: 'int' },
    ),
  );
  const isPublic = 'associate-public-ip-address';
  const setPublic = (parameters: ValueRecord, value: unknown) => {
    firstInterface(parameters).AssociatePublicIpAddress = value as boolean;
  };
  table.set(isPublic, customArgument(isPublic, setPublic, { arity: 'flag' }));
  table.set(`no-${isPublic}`, customArgument(`no-${isPublic}`, setPublic, { arity: 'flag', flagValue: false }));
}

function checkOptions(options: GivenOptions): void {
  const interfaces = options.get('network_interfaces');
  if (interfaces === undefined || (Array.isArray(interfaces) && interfaces.length === 0)) return;
  if (interfaceOptions.some((key) => options.get(key))) {
    throw parameterError('Mixing the --network-interfaces option with the simple, scalar options is not supported.');
  }
}

function countOf(text: string): ValueRecord {
  const [min = '', max = min, ...more] = text.split(':');
  const isNumber = (part: string) => /^\s*[-+]?\d+\s*$/.test(part);
  if (more.length > 0 || !isNumber(min) || !isNumber(max)) {
    throw parameterError('count parameter should be of form min[:max] (e.g. 1 or 1:10)');
  }
  return { MinCount: Number(min), MaxCount: Number(max) };
}

function firstInterface(parameters: ValueRecord): ValueRecord {
  parameters.NetworkInterfaces ??= [{ DeviceIndex: 0 }];
  return (parameters.NetworkInterfaces as ValueRecord[])[0]!;
}

function changeParameters(parameters: ValueRecord): void {
  parameters.MaxCount ??= 1;
  parameters.MinCount ??= 1;
  moveIntoInterface(parameters);
  const userData = parameters.UserData;
  if (typeof userData === 'string') parameters.UserData = encodeBase64(new TextEncoder().encode(userData));
  else if (userData instanceof Uint8Array) parameters.UserData = encodeBase64(userData);
}

/** EC2 takes subnet, groups and addresses inside the interface as soon as one is described. */
function moveIntoInterface(parameters: ValueRecord): void {
  const first = (parameters.NetworkInterfaces as ValueRecord[] | undefined)?.[0];
  if (!first) return;
  const keys = ['PrivateIpAddresses', 'SecondaryPrivateIpAddressCount', 'AssociatePublicIpAddress'];
  if (!keys.some((key) => key in first)) return;
  move(parameters, 'SubnetId', first, 'SubnetId');
  move(parameters, 'SecurityGroupIds', first, 'Groups');
  if (parameters.PrivateIpAddress !== undefined) {
    first.PrivateIpAddresses = [{ PrivateIpAddress: parameters.PrivateIpAddress, Primary: true }];
    delete parameters.PrivateIpAddress;
  }
  move(parameters, 'Ipv6AddressCount', first, 'Ipv6AddressCount');
  move(parameters, 'Ipv6Addresses', first, 'Ipv6Addresses');
}

function move(from: ValueRecord, fromKey: string, to: ValueRecord, toKey: string): void {
  const value: Value | undefined = from[fromKey];
  if (value === undefined) return;
  to[toKey] = value;
  delete from[fromKey];
}
