import { metadataTree, type MetadataNode } from '../../imds/metadata-tree.ts';
import { failure, success, type Command } from '../command.ts';

/** Options of the program with the metadata path that each shows, in the order of its full listing. */
const fields: [short: string, name: string, path: string][] = [
  ['-a', 'ami-id', 'ami-id'],
  ['-l', 'ami-launch-index', 'ami-launch-index'],
  ['-m', 'ami-manifest-path', 'ami-manifest-path'],
  ['-i', 'instance-id', 'instance-id'],
  ['-t', 'instance-type', 'instance-type'],
  ['-h', 'local-hostname', 'local-hostname'],
  ['-o', 'local-ipv4', 'local-ipv4'],
  ['-z', 'availability-zone', 'placement/availability-zone'],
  ['-R', 'region', 'placement/region'],
  ['-p', 'public-hostname', 'public-hostname'],
  ['-v', 'public-ipv4', 'public-ipv4'],
  ['-r', 'reservation-id', 'reservation-id'],
  ['-s', 'security-groups', 'security-groups'],
];

function valueAt(tree: MetadataNode, path: string): string {
  let node: MetadataNode | undefined = tree;
  for (const segment of path.split('/')) node = typeof node === 'object' ? node[segment] : undefined;
  return typeof node === 'string' ? node : 'not available';
}

/** `ec2-metadata [OPTION…]`: what the metadata service says, one `name: value` a line; `-q` leaves the names out. */
export const ec2Metadata: Command = ({ args, machine }) => {
  const isQuiet = args.includes('-q') || args.includes('--quiet');
  const wanted = args.filter((arg) => arg !== '-q' && arg !== '--quiet');
  const unknown = wanted.find((arg) => !fields.some(([short, name]) => arg === short || arg === `--${name}`));
  if (unknown !== undefined && unknown !== '--all') return failure(`ec2-metadata: unrecognized option '${unknown}'\n`);
  const shown = fields.filter(
    ([short, name]) =>
      wanted.length === 0 || wanted.includes('--all') || wanted.includes(short) || wanted.includes(`--${name}`),
  );
  const tree = metadataTree(machine);
  return success(shown.map(([, name, path]) => `${isQuiet ? '' : `${name}: `}${valueAt(tree, path)}\n`).join(''));
};
