import type { makeFormat } from './format.ts';
import type { GuestHost } from './guest-host.ts';
import type { makeInspect } from './inspect.ts';

/** `console`. Refers to nothing outside of itself (see inspect.ts). */
export function makeConsole(
  host: Pick<GuestHost, 'write' | 'nowMs'>,
  inspect: ReturnType<typeof makeInspect>,
  format: ReturnType<typeof makeFormat>,
) {
  let indent = '';
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const print = (stream: number, text: string) => {
    const shown = indent === '' ? text : text.replace(/^/gm, indent);
    host.write(stream, `${shown}\n`);
  };
  const log = (...values: unknown[]) => print(1, format(...values));
  const error = (...values: unknown[]) => print(2, format(...values));
  const since = (label: string) => `${label}: ${(host.nowMs() - (timers.get(label) ?? host.nowMs())).toFixed(3)}ms`;
  function table(rows: unknown): void {
    if (typeof rows !== 'object' || rows === null) return log(rows);
    const entries = Object.entries(rows);
    const isPlain = (row: unknown) => typeof row !== 'object' || row === null;
    const columns = [...new Set(entries.flatMap(([, row]) => (isPlain(row) ? [] : Object.keys(row as object))))];
    const hasValues = entries.some(([, row]) => isPlain(row));
    const head = ['(index)', ...columns, ...(hasValues ? ['Values'] : [])];
    const body = entries.map(([index, row]) => [
      index,
      ...columns.map((name) =>
        !isPlain(row) && Object.hasOwn(row as object, name) ? inspect((row as Record<string, unknown>)[name]) : '',
      ),
      ...(hasValues ? [isPlain(row) ? inspect(row) : ''] : []),
    ]);
    const widths = head.map((name, at) =>
      Math.max(...[name, ...body.map((row) => row[at]!)].map((cell) => cell.length + 2)),
    );
    const line = (cells: string[]) => `│${cells.map((cell, at) => ` ${cell}`.padEnd(widths[at]!)).join('│')}│`;
    const rule = (left: string, middle: string, right: string) =>
      left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
    log([rule('┌', '┬', '┐'), line(head), rule('├', '┼', '┤'), ...body.map(line), rule('└', '┴', '┘')].join('\n'));
  }
  return {
    log,
    info: log,
    debug: log,
    error,
    warn: error,
    trace: (...values: unknown[]) => error(`Trace: ${format(...values)}`),
    dir: (value: unknown, options?: { depth?: number | null }) => print(1, inspect(value, options)),
    table,
    assert: (condition: unknown, ...values: unknown[]) => {
      if (!condition) error(values.length > 0 ? `Assertion failed: ${format(...values)}` : 'Assertion failed');
    },
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    time: (label = 'default') => void timers.set(label, host.nowMs()),
    timeLog: (label = 'default') => log(since(label)),
    timeEnd: (label = 'default') => {
      log(since(label));
      timers.delete(label);
    },
    group: (...values: unknown[]) => {
      if (values.length > 0) log(...values);
      indent += '  ';
    },
    groupEnd: () => void (indent = indent.slice(2)),
  };
}
