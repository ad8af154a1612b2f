import { homeDirectory } from '../../files/stored-files.ts';

/** The learner's computer as commands show it: as small as the smallest instances. */
export const machine = {
  name: 'cheonman',
  address: '10.0.2.15',
  architecture: 'x86_64',
  processors: 2,
  memoryKib: 4_009_984,
  /** What programs, buffers and caches take of it. */
  usedKib: 612_352,
  cachedKib: 1_204_224,
  diskKib: 20_971_520,
  user: { name: 'learner', id: 1000, home: homeDirectory },
} as const;
