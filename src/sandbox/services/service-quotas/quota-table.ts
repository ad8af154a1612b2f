import { standardVcpuQuota } from '../ec2/instances/vcpu-quota.ts';

/** A quota of the account in a Region. Source: the service quotas pages of each service's guide, 2026-11. */
export interface QuotaRow {
  code: string;
  name: string;
  /** AWS's default. */
  defaultValue: number;
  /** What this account has, where it differs: new accounts often start lower or higher. */
  appliedValue?: number;
  isAdjustable: boolean;
  isGlobal?: true;
  /** `Class` and `Resource` of its usage metric in CloudWatch. */
  usage?: { resource: string; class: string };
}

export interface QuotaService {
  code: string;
  name: string;
  quotas: readonly QuotaRow[];
}

function perRegion(code: string, name: string, defaultValue: number, extra: Partial<QuotaRow> = {}): QuotaRow {
  return { code, name, defaultValue, isAdjustable: true, ...extra };
}

function fixed(code: string, name: string, defaultValue: number): QuotaRow {
  return { code, name, defaultValue, isAdjustable: false };
}

function onDemand(code: string, family: string, defaultValue: number, appliedValue?: number): QuotaRow {
  const kind = family.split(' ')[0]!;
  return perRegion(code, `Running On-Demand ${family} instances`, defaultValue, {
    usage: { resource: 'vCPU', class: `${kind}/OnDemand` },
    ...(appliedValue !== undefined && { appliedValue }),
  });
}

/** Quotas that the course meets, by service code, sorted. */
export const quotaServices: readonly QuotaService[] = [
  {
    code: 'autoscaling',
    name: 'Amazon EC2 Auto Scaling',
    quotas: [perRegion('L-CDE20ADC', 'Auto Scaling groups per region', 500)],
  },
  {
    code: 'ebs',
    name: 'Amazon Elastic Block Store (Amazon EBS)',
    quotas: [
      perRegion('L-309BACF6', 'Snapshots per Region', 100_000),
      perRegion('L-7A658B76', 'Storage for General Purpose SSD (gp3) volumes, in TiB', 50),
      perRegion('L-D18FCD1D', 'Storage for General Purpose SSD (gp2) volumes, in TiB', 50),
    ],
  },
  {
    code: 'ec2',
    name: 'Amazon Elastic Compute Cloud (Amazon EC2)',
    quotas: [
      perRegion('L-0263D0A3', 'EC2-VPC Elastic IPs', 5),
      onDemand('L-1216C47A', 'Standard (A, C, D, H, I, M, R, T, Z)', 5, standardVcpuQuota),
      onDemand('L-1945791B', 'Inf', 0),
      perRegion('L-34B43A08', 'All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests', 5, {
        usage: { resource: 'vCPU', class: 'Standard/Spot' },
      }),
      onDemand('L-417A185B', 'P', 0),
      onDemand('L-7295265B', 'X', 0),
      onDemand('L-74FC7D96', 'F', 0),
      onDemand('L-DB2E81BA', 'G and VT', 0),
    ],
  },
  {
    code: 'elasticloadbalancing',
    name: 'Elastic Load Balancing (ELB)',
    quotas: [perRegion('L-53DA6B97', 'Application Load Balancers per Region', 50)],
  },
  {
    code: 'iam',
    name: 'AWS Identity and Access Management (IAM)',
    quotas: [
      { ...fixed('L-F55AF5E4', 'Users per account', 5000), isGlobal: true },
      perRegion('L-FE177D64', 'Roles per account', 1000, { isGlobal: true }),
    ],
  },
  {
    code: 'lambda',
    name: 'AWS Lambda',
    quotas: [perRegion('L-B99A9384', 'Concurrent executions', 1000, { appliedValue: 10 })],
  },
  {
    code: 'rds',
    name: 'Amazon Relational Database Service (Amazon RDS)',
    quotas: [perRegion('L-7B6409FD', 'DB instances', 40)],
  },
  {
    code: 's3',
    name: 'Amazon Simple Storage Service (Amazon S3)',
    quotas: [perRegion('L-DC2B2D3D', 'General purpose buckets', 10_000, { isGlobal: true })],
  },
  {
    code: 'vpc',
    name: 'Amazon Virtual Private Cloud (Amazon VPC)',
    quotas: [
      perRegion('L-0EA8095F', 'Inbound or outbound rules per security group', 60),
      perRegion('L-2AEEBF1A', 'Rules per network ACL', 20),
      perRegion('L-2AFB9258', 'Security groups per network interface', 5),
      perRegion('L-407747CB', 'Subnets per VPC', 200),
      perRegion('L-589F43AA', 'Route tables per VPC', 200),
      perRegion('L-83CA0A9D', 'IPv4 CIDR blocks per VPC', 5),
      perRegion('L-93826ACB', 'Routes per route table', 50),
      perRegion('L-A4707A72', 'Internet gateways per Region', 5),
      perRegion('L-B4A6D682', 'Network ACLs per VPC', 200),
      perRegion('L-DF5E4CA3', 'Network interfaces per Region', 5000),
      perRegion('L-E79EC296', 'VPC security groups per Region', 2500),
      perRegion('L-F678F1CE', 'VPCs per Region', 5),
      perRegion('L-FE5A380F', 'NAT gateways per Availability Zone', 5),
    ],
  },
];
