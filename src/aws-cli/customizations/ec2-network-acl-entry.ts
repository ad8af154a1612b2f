import type { Customization } from './customization.ts';

const numbers: Record<string, string> = { tcp: '6', udp: '17', icmp: '1', all: '-1' };

/** Network ACL entries take protocol names, which EC2 knows by number only. */
export const networkAclEntry: Customization = {
  changeParameters(parameters) {
    const number = numbers[String(parameters.Protocol)];
    if (number !== undefined) parameters.Protocol = number;
  },
};
