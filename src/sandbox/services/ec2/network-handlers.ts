import type { Service } from '../../service.ts';

/** Operations of the network family, tags, Regions and account attributes. */
export const networkHandlers: Service['handlers'] = {};
