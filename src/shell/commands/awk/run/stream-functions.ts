import type { Builtin } from '../compile/builtins.ts';
import type { Value } from './values.ts';

/** Functions on files and commands. */
export const streamFunctions: Record<string, Builtin> = {
  close: {
    args: ['value', 'value'],
    least: 1,
    run: ({ streams, toText }, [name]) => streams.close(toText(name as Value)),
  },
  fflush: {
    args: ['value'],
    least: 0,
    run: async ({ streams, toText }, args) => {
      const name = toText(args[0] as Value);
      if (name !== '') return streams.flush(name);
      await streams.flushAll();
      return 0;
    },
  },
  system: {
    args: ['value'],
    least: 1,
    run: ({ streams, toText }, [command]) => streams.system(toText(command as Value)),
  },
};
