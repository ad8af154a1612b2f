import { formatTime } from '../../../core/strftime.ts';
import { privateDnsName, publicDnsName } from '../../services/ec2/dns-names.ts';
import { publicIpOf } from '../../services/ec2/network-interfaces/network-interfaces.ts';
import { zoneIdOf } from '../../services/ec2/regions/zones.ts';
import { ec2State } from '../../services/ec2/state.ts';
import { goodKeys } from '../../services/ec2-instance-connect/pushed-keys.ts';
import type { Machine } from '../machines/machine.ts';
import { iamTree } from './role-credentials.ts';

/** A node of the metadata tree: text, or what is below it. */
export type MetadataNode = string | { [name: string]: MetadataNode };

function interfaceTree(machine: Machine): { [name: string]: MetadataNode } {
  const state = ec2State(machine.scope);
  const entries = machine.instance.networkInterfaceIds.flatMap((id): [string, MetadataNode][] => {
    const networkInterface = state.networkInterfaces[id];
    if (!networkInterface) return [];
    const subnet = state.subnets[networkInterface.subnetId];
    const vpc = state.vpcs[networkInterface.vpcId];
    const publicAddress = publicIpOf(state, networkInterface);
    const groups = networkInterface.groupIds.map((groupId) => state.securityGroups[groupId]?.groupName ?? groupId);
    const node: MetadataNode = {
      'device-number': String(networkInterface.attachment?.deviceIndex ?? 0),
      'interface-id': id,
      'local-hostname': privateDnsName(machine.ref.region, networkInterface.privateAddresses[0]!.privateIpAddress),
      'local-ipv4s': networkInterface.privateAddresses.map((address) => address.privateIpAddress).join('\n'),
      mac: networkInterface.macAddress,
      'owner-id': machine.ref.accountId,
      ...(publicAddress && { 'public-ipv4s': publicAddress }),
      'security-group-ids': networkInterface.groupIds.join('\n'),
      'security-groups': groups.join('\n'),
      'subnet-id': networkInterface.subnetId,
      ...(subnet && { 'subnet-ipv4-cidr-block': subnet.cidrBlock }),
      'vpc-id': networkInterface.vpcId,
      ...(vpc && { 'vpc-ipv4-cidr-block': vpc.cidrAssociations[0]!.cidrBlock }),
    };
    return [[networkInterface.macAddress, node]];
  });
  return Object.fromEntries(entries);
}

function tagsTree(machine: Machine): { [name: string]: MetadataNode } {
  if (machine.instance.metadataOptions.instanceMetadataTags !== 'enabled') return {};
  const tags = ec2State(machine.scope).tags[machine.ref.instanceId] ?? [];
  return { tags: { instance: Object.fromEntries(tags.map((tag) => [tag.Key, tag.Value])) } };
}

function keysTree(machine: Machine): { [name: string]: MetadataNode } {
  const keyName = machine.instance.keyName;
  const publicKey = Object.values(ec2State(machine.scope).keyPairs).find((pair) => pair.keyName === keyName)?.publicKey;
  return publicKey === undefined ? {} : { 'public-keys': { 0: { 'openssh-key': publicKey } } };
}

/** Keys that EC2 Instance Connect pushed, by user: sshd's helper reads them here. */
function pushedKeysTree({ scope, ref }: Machine): { [name: string]: MetadataNode } {
  const byUser: { [name: string]: string } = {};
  for (const { user, publicKey, pushedAtMs, callerArn, requestId } of goodKeys(scope, ref.instanceId)) {
    const entry = [
      `#Timestamp=${Math.floor(pushedAtMs / 1000)}`,
      `#Instance=${ref.instanceId}`,
      `#Caller=${callerArn}`,
      `#Request=${requestId}`,
      publicKey,
    ].join('\n');
    byUser[user] = byUser[user] === undefined ? entry : `${byUser[user]}\n${entry}`;
  }
  return Object.keys(byUser).length === 0 ? {} : { managed: { 'ssh-keys': { 'active-keys': byUser } } };
}

/** What /latest/meta-data/ shows of an instance now. */
export function metadataTree(machine: Machine): { [name: string]: MetadataNode } {
  const { instance, ref } = machine;
  const state = ec2State(machine.scope);
  const primary = state.networkInterfaces[instance.networkInterfaceIds[0] ?? ''];
  const localAddress = primary?.privateAddresses[0]?.privateIpAddress ?? '';
  const publicAddress = primary && publicIpOf(state, primary);
  const hasPublicName = state.vpcs[instance.vpcId]?.enableDnsHostnames === true;
  const groups = (primary?.groupIds ?? []).map((groupId) => state.securityGroups[groupId]?.groupName ?? groupId);
  return {
    'ami-id': instance.imageId,
    'ami-launch-index': String(instance.launchIndex),
    'ami-manifest-path': '(unknown)',
    hostname: machine.record.hostname,
    ...iamTree(machine),
    'instance-action': 'none',
    'instance-id': ref.instanceId,
    'instance-life-cycle': 'on-demand',
    'instance-type': instance.instanceType,
    'local-hostname': machine.record.hostname,
    'local-ipv4': localAddress,
    mac: primary?.macAddress ?? '',
    ...pushedKeysTree(machine),
    network: { interfaces: { macs: interfaceTree(machine) } },
    placement: {
      'availability-zone': instance.availabilityZone,
      'availability-zone-id': zoneIdOf(instance.availabilityZone),
      region: ref.region,
    },
    profile: 'default-hvm',
    ...(publicAddress && hasPublicName && { 'public-hostname': publicDnsName(ref.region, publicAddress) }),
    ...(publicAddress && { 'public-ipv4': publicAddress }),
    ...keysTree(machine),
    'reservation-id': instance.reservationId,
    'security-groups': groups.join('\n'),
    services: { domain: 'amazonaws.com', partition: 'aws' },
    ...tagsTree(machine),
  };
}

/** The document at /latest/dynamic/instance-identity/document. */
export function identityDocument(machine: Machine): string {
  const { instance, ref } = machine;
  const primary = ec2State(machine.scope).networkInterfaces[instance.networkInterfaceIds[0] ?? ''];
  const document = {
    accountId: ref.accountId,
    architecture: instance.architecture,
    availabilityZone: instance.availabilityZone,
    billingProducts: null,
    devpayProductCodes: null,
    marketplaceProductCodes: null,
    imageId: instance.imageId,
    instanceId: ref.instanceId,
    instanceType: instance.instanceType,
    kernelId: null,
    pendingTime: formatTime(instance.launchedAtMs, '%FT%TZ'),
    privateIp: primary?.privateAddresses[0]?.privateIpAddress ?? '',
    ramdiskId: null,
    region: ref.region,
    version: '2017-09-30',
  };
  return JSON.stringify(document, null, 2);
}
