import type { Service } from '../../service.ts';
import { publicKeyHandlers } from './send-ssh-public-key.ts';

/** EC2 Instance Connect: keys that open an instance for a minute. */
export const ec2InstanceConnectService: Service = {
  id: 'ec2-instance-connect',
  handlers: publicKeyHandlers,
};
