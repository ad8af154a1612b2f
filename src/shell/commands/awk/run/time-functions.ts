import { formatTime, utc } from '../../../../core/strftime.ts';
import { epochMsOf } from '../../../../core/iso-time.ts';
import { zoneAt } from '../../time/time-zone.ts';
import type { Builtin } from '../compile/builtins.ts';
import type { Runtime } from './runtime.ts';
import { toBoolean, toNumber, type Value } from './values.ts';

const nowSeconds = ({ context }: Runtime) => Math.trunc(context.kernel.host.connection.nowMs() / 1000);
const zoneOf = ({ context }: Runtime, timeMs: number) => zoneAt(context.env['TZ'], timeMs);

/** The world's time, as `date` has it. */
export const timeFunctions: Record<string, Builtin> = {
  systime: { args: [], least: 0, run: nowSeconds },
  strftime: {
    args: ['value', 'value', 'value'],
    least: 0,
    run: (runtime, args) => {
      const format = args.length > 0 ? runtime.toText(args[0] as Value) : '%a %b %e %H:%M:%S %Z %Y';
      const timeMs = (args.length > 1 ? Math.trunc(toNumber(args[1] as Value)) : nowSeconds(runtime)) * 1000;
      return formatTime(timeMs, format, toBoolean(args[2] as Value) ? utc : zoneOf(runtime, timeMs));
    },
  },
  /** `YYYY MM DD HH MM SS`, in seconds since 1970; -1 for anything else. */
  mktime: {
    args: ['value'],
    least: 1,
    run: (runtime, [text]) => {
      const parts = runtime
        .toText(text as Value)
        .trim()
        .split(/\s+/)
        .map(Number);
      if (parts.length < 6 || parts.some(Number.isNaN)) return -1;
      const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
      const asUtcMs = epochMsOf({ year, month, day, hour, minute, second, millisecond: 0 });
      if (asUtcMs === undefined) return -1;
      return asUtcMs / 1000 - zoneOf(runtime, asUtcMs).offsetMinutes * 60;
    },
  },
};
