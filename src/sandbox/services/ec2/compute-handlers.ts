import type { Service } from '../../service.ts';

/** Operations of instances, images, key pairs, volumes and snapshots. */
export const computeHandlers: Service['handlers'] = {};
