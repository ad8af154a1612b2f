import type { Service } from '../../service.ts';
import { assumeRoleHandlers } from './assume-role.ts';
import { identityHandlers } from './identity.ts';
import { sessionTokenHandlers } from './session-tokens.ts';

/** AWS Security Token Service. */
export const stsService: Service = {
  id: 'sts',
  handlers: { ...identityHandlers, ...sessionTokenHandlers, ...assumeRoleHandlers },
};
