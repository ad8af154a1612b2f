import { aws } from '../commands/aws/aws.ts';
import { CollectingOutput, discardOutput } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';

/** The `aws` words that list the values of an option, each on a line or apart by tabs. */
const queries: readonly (readonly [RegExp, string])[] = [
  [/^(--instance-ids?|--target)$/, 'ec2 describe-instances --query Reservations[].Instances[].InstanceId'],
  [/^--vpc-ids?$/, 'ec2 describe-vpcs --query Vpcs[].VpcId'],
  [/^--subnet-ids?$/, 'ec2 describe-subnets --query Subnets[].SubnetId'],
  [
    /^(--group-ids?|--security-group-ids|--source-group)$/,
    'ec2 describe-security-groups --query SecurityGroups[].GroupId',
  ],
  [/^--group-names?$/, 'ec2 describe-security-groups --query SecurityGroups[].GroupName'],
  [/^--key-names?$/, 'ec2 describe-key-pairs --query KeyPairs[].KeyName'],
  [/^--key-pair-ids$/, 'ec2 describe-key-pairs --query KeyPairs[].KeyPairId'],
  [/^(--availability-zones?|--zone-names)$/, 'ec2 describe-availability-zones --query AvailabilityZones[].ZoneName'],
  [/^--allocation-ids?$/, 'ec2 describe-addresses --query Addresses[].AllocationId'],
  [/^--association-id$/, 'ec2 describe-addresses --query Addresses[].AssociationId'],
  [/^--public-ips?$/, 'ec2 describe-addresses --query Addresses[].PublicIp'],
  [/^--route-table-ids?$/, 'ec2 describe-route-tables --query RouteTables[].RouteTableId'],
  [/^--internet-gateway-ids?$/, 'ec2 describe-internet-gateways --query InternetGateways[].InternetGatewayId'],
  [/^--network-interface-ids?$/, 'ec2 describe-network-interfaces --query NetworkInterfaces[].NetworkInterfaceId'],
  [/^--volume-ids?$/, 'ec2 describe-volumes --query Volumes[].VolumeId'],
  [/^--network-acl-ids?$/, 'ec2 describe-network-acls --query NetworkAcls[].NetworkAclId'],
  [/^--bucket$/, 's3api list-buckets --query Buckets[].Name'],
];

/** Tab pressed twice asks once; what was created since is there a moment later. */
const freshForMs = 3_000;

interface Answer {
  values: string[];
  /** Host time. */
  askedMs: number;
}

/** What a learner's account holds, asked when Tab needs it. */
export class AccountValues {
  readonly #answers = new Map<string, Answer>();

  /** Values for the last of the words after `aws`; empty where the option names nothing of the account. */
  async complete(context: CommandContext, words: readonly string[]): Promise<string[]> {
    const last = words.at(-1) ?? '';
    const option = words.slice(0, -1).findLast((word) => word.startsWith('-'));
    const query = queries.find(([pattern]) => option !== undefined && pattern.test(option))?.[1];
    if (!query || last.startsWith('-')) return [];
    const values = await this.#ask(context, `${query}${settings(words)}`);
    return values.filter((value) => value.startsWith(last) && !words.slice(0, -1).includes(value));
  }

  async #ask(context: CommandContext, query: string): Promise<string[]> {
    const key = `${query} ${context.env['AWS_DEFAULT_REGION']} ${context.env['AWS_REGION']} ${context.env['AWS_PROFILE']}`;
    const known = this.#answers.get(key);
    if (known && Date.now() - known.askedMs < freshForMs) return known.values;
    const stdout = new CollectingOutput();
    const args = [...query.split(' '), '--output', 'text'];
    const exitCode = await aws({ ...context, args, stdout, stderr: discardOutput });
    const values = exitCode === 0 ? stdout.text().split(/\s+/) : [];
    const shown = [...new Set(values)].filter((value) => value !== '' && value !== 'None').sort();
    this.#answers.set(key, { values: shown, askedMs: Date.now() });
    return shown;
  }
}

/** The Region, profile and endpoint of the command being typed. */
function settings(words: readonly string[]): string {
  const kept = words.flatMap((word, index) =>
    /^--(region|profile|endpoint-url)$/.test(word) && index + 1 < words.length - 1 ? [word, words[index + 1]!] : [],
  );
  return kept.map((word) => ` ${word}`).join('');
}
