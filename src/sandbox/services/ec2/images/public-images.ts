import { nextHex, seedPrng } from '../../../../core/prng.ts';

export type ImageArchitecture = 'x86_64' | 'arm64';

/** The system that boots from an image: what the dataplane builds a machine from. */
export type Distribution = 'al2023' | 'ubuntu-24.04';

/** A public AMI, the same in every Region but for its id. */
export interface PublicImage {
  distribution: Distribution;
  /** Without the agents of Systems Manager and EC2 Instance Connect. */
  isMinimal: boolean;
  name: string;
  description: string;
  ownerId: string;
  ownerAlias?: 'amazon';
  architecture: ImageArchitecture;
  bootMode: 'uefi' | 'uefi-preferred';
  /** The AMI makes IMDSv2 the default of its instances. */
  requiresImdsV2: boolean;
  rootDeviceName: string;
  rootVolumeGib: number;
  /** ISO time */
  createdAt: string;
  deprecatedAt: string;
  /** SSM public parameters whose value is this image. */
  parameterNames: string[];
}

/** Amazon Linux 2023 as published on 12 October 2026 (release notes; source AMIs of amazon-eks-ami v20261012). */
const al2023Release = '2023.12.20261012.0';
const defaultKernel = '6.1';
const architectures = ['x86_64', 'arm64'] as const;

function al2023Image(variant: 'standard' | 'minimal', kernel: string, architecture: ImageArchitecture): PublicImage {
  const prefix = variant === 'minimal' ? 'al2023-ami-minimal' : 'al2023-ami';
  const title = variant === 'minimal' ? 'Amazon Linux 2023 Minimal AMI' : 'Amazon Linux 2023 AMI';
  const kernels = kernel === defaultKernel ? ['default', kernel] : [kernel];
  return {
    distribution: 'al2023',
    isMinimal: variant === 'minimal',
    name: `${prefix}-${al2023Release}-kernel-${kernel}-${architecture}`,
    description: `${title} ${al2023Release} ${architecture} HVM kernel-${kernel}`,
    ownerId: '137112412989',
    ownerAlias: 'amazon',
    architecture,
    bootMode: architecture === 'arm64' ? 'uefi' : 'uefi-preferred',
    requiresImdsV2: true,
    rootDeviceName: '/dev/xvda',
    rootVolumeGib: variant === 'minimal' ? 2 : 8,
    createdAt: '2026-10-12T21:06:31.000Z',
    deprecatedAt: '2027-01-10T21:07:00.000Z',
    parameterNames: kernels.map(
      (version) => `/aws/service/ami-amazon-linux-latest/${prefix}-kernel-${version}-${architecture}`,
    ),
  };
}

function ubuntuImage(architecture: ImageArchitecture): PublicImage {
  const debianName = architecture === 'arm64' ? 'arm64' : 'amd64';
  const folder = '/aws/service/canonical/ubuntu/server';
  return {
    distribution: 'ubuntu-24.04',
    isMinimal: false,
    name: `ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-${debianName}-server-20261014`,
    description: `Canonical, Ubuntu, 24.04, ${debianName} noble image`,
    ownerId: '099720109477',
    ownerAlias: 'amazon',
    architecture,
    bootMode: architecture === 'arm64' ? 'uefi' : 'uefi-preferred',
    requiresImdsV2: true,
    rootDeviceName: '/dev/sda1',
    rootVolumeGib: 8,
    createdAt: '2026-10-14T05:12:44.000Z',
    deprecatedAt: '2028-10-14T05:12:44.000Z',
    parameterNames: ['24.04', 'noble'].map(
      (name) => `${folder}/${name}/stable/current/${debianName}/hvm/ebs-gp3/ami-id`,
    ),
  };
}

/** Every public image of the sandbox. */
export const publicImages: readonly PublicImage[] = [
  ...(['standard', 'minimal'] as const).flatMap((variant) =>
    ['6.1', '6.12', '6.18'].flatMap((kernel) =>
      architectures.map((architecture) => al2023Image(variant, kernel, architecture)),
    ),
  ),
  ...architectures.map(ubuntuImage),
];

/** AMI id of a public image in a Region: always the same, in every world. */
export function publicImageId(image: PublicImage, region: string): string {
  return `ami-0${nextHex(seedPrng(`${region}/${image.name}`), 16)}`;
}

/** Id of the snapshot behind a public image in a Region. */
export function publicSnapshotId(image: PublicImage, region: string): string {
  return `snap-0${nextHex(seedPrng(`${region}/${image.name}/snapshot`), 16)}`;
}
