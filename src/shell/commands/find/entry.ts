import type { FsStat } from 'just-bash';
import type { CommandContext } from '../../kernel.ts';

/** A file that find looks at. */
export interface Entry {
  /** As it is shown: the starting point and what lies below it. */
  path: string;
  /** The starting point it was found from. */
  start: string;
  full: string;
  depth: number;
  stat: FsStat;
}

/** How one walk goes; tests such as `-prune` and `-quit` change it. */
export interface Walk {
  context: CommandContext;
  nowMs: number;
  /** Names in the directory that is looked at are not gone into. */
  isPruned: boolean;
  hasQuit: boolean;
  exitCode: number;
}

/** A test or action: whether it holds. */
export type Test = (entry: Entry, walk: Walk) => boolean | Promise<boolean>;

export const nameOf = (path: string): string => path.replace(/(?<=.)\/+$/, '').replace(/^.*\/(?=.)/, '');

const directoryBytes = 4096;
export const sizeOf = ({ stat }: Entry): number => (stat.isDirectory ? directoryBytes : stat.size);

export const typeLetter = ({ stat }: Entry): 'f' | 'd' | 'l' =>
  stat.isSymbolicLink ? 'l' : stat.isDirectory ? 'd' : 'f';
