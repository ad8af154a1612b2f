import type { Service } from '../../service.ts';
import { identityHandlers } from './identity.ts';
import { sessionTokenHandlers } from './session-tokens.ts';

/** AWS Security Token Service. */
export const stsService: Service = { id: 'sts', handlers: { ...identityHandlers, ...sessionTokenHandlers } };
