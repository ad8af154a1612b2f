import type { Service } from './service.ts';
import { sts } from './services/sts/service.ts';

/** Every service of the sandbox. A new service is one folder and one line here. */
export const services: readonly Service[] = [sts];
