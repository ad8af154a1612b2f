import type { CommandContext } from '../../../kernel.ts';
import type { ExRange } from './ex-range.ts';
import type { Confirm } from './ex-substitute.ts';
import type { ViState } from './vi-state.ts';

/** What the command line needs of the editor around it. */
export interface ExHost {
  context: CommandContext;
  confirm: Confirm;
  /** `:normal`: keys as if typed in the normal mode. */
  runKeys(keys: string): Promise<void>;
}

/** A command with its range and what stands behind its name. */
export interface Called {
  state: ViState;
  host: ExHost;
  range: ExRange;
  isForced: boolean;
  text: string;
}

/** Runs a command of the line; what it has to say is the state's message. */
export type ExCommand = (called: Called) => Promise<'leave' | void>;
