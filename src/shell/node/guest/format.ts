import type { makeInspect } from './inspect.ts';

/** `console.log`'s joining, with the directives of printf. Refers to nothing outside of itself (see inspect.ts). */
export function makeFormat(inspect: ReturnType<typeof makeInspect>) {
  function format(...values: unknown[]): string {
    let rest = values;
    let text = '';
    const [first] = values;
    if (typeof first === 'string') {
      rest = values.slice(1);
      text =
        rest.length === 0
          ? first
          : first.replace(/%[sdifjoOc%]/g, (directive) => {
              if (directive === '%%') return '%';
              if (rest.length === 0) return directive;
              const value = rest.shift();
              if (directive === '%s')
                return typeof value === 'object' && value !== null ? inspect(value, { depth: 0 }) : String(value);
              if (directive === '%d') return String(Number(value));
              if (directive === '%i') return String(Number.parseInt(String(value), 10));
              if (directive === '%f') return String(Number.parseFloat(String(value)));
              if (directive === '%j') return JSON.stringify(value);
              return directive === '%c' ? '' : inspect(value, { depth: 4 });
            });
    }
    const shown = rest.map((value) => (typeof value === 'string' ? value : inspect(value)));
    return typeof first === 'string' ? [text, ...shown].join(' ') : shown.join(' ');
  }

  return format;
}
