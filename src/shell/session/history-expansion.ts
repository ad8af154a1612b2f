export type Expansion =
  | { kind: 'same' }
  | { kind: 'expanded'; text: string }
  /** The words that bash has for it. */
  | { kind: 'error'; message: string };

const eventPattern =
  /^!(?:(!)|(-?\d+)|\?([^?\n]+)\??|(?=[$^*]|:\d)|([^\s!$^*:;&|()<>"'=-][^\s:;&|()<>"']*))(?::?([$^*])|:(\d+))?/;

/** What bash makes of `!!`, `!$`, `!n`, `!-n`, `!text`, `!?text` and `^old^new` in a line; quoted ones stay. Numbers begin behind `droppedCount`. */
export function expandHistory(line: string, history: readonly string[], droppedCount = 0): Expansion {
  const last = history.at(-1);
  const quick = /^\^([^^]+)\^([^^\n]*)\^?$/.exec(line);
  if (quick) {
    if (!last?.includes(quick[1]!)) return { kind: 'error', message: `:s${line}: substitution failed` };
    return { kind: 'expanded', text: last.replace(quick[1]!, () => quick[2]!) };
  }
  let text = '';
  let quote = '';
  for (let at = 0; at < line.length;) {
    const char = line[at]!;
    const match = char === '!' && startsEvent(line, at, quote) ? eventPattern.exec(line.slice(at)) : null;
    if (match) {
      const found = textOf(match, history, droppedCount);
      if (found === undefined) return { kind: 'error', message: `${match[0]}: event not found` };
      text += found;
      at += match[0].length;
      continue;
    }
    const isComment = char === '#' && quote === '' && /(?:^|\s)$/.test(line.slice(0, at));
    if (isComment) return ended(line, text + line.slice(at));
    const token = char === '\\' && quote !== "'" ? line.slice(at, at + 2) : char;
    if (token === quote) quote = '';
    else if (quote === '' && (token === '"' || token === "'")) quote = token;
    text += token;
    at += token.length;
  }
  return ended(line, text);
}

function ended(line: string, text: string): Expansion {
  return text === line ? { kind: 'same' } : { kind: 'expanded', text };
}

/** Not in single quotes; `$!`, `${!name}` and `[!a]` mean something else. */
function startsEvent(line: string, at: number, quote: string): boolean {
  return quote !== "'" && !/[$[]$|\$\{$/.test(line.slice(Math.max(0, at - 2), at));
}

/** `!n` counts from the first entry that ever was, `!-n` from the last. */
function eventOf(number: number, history: readonly string[], droppedCount: number): string | undefined {
  return number > 0 ? history[number - 1 - droppedCount] : history.at(number);
}

function textOf(match: RegExpExecArray, history: readonly string[], droppedCount: number): string | undefined {
  const [, , number, part, start, place, index] = match;
  const event =
    number !== undefined
      ? eventOf(Number(number), history, droppedCount)
      : part !== undefined
        ? history.findLast((entry) => entry.includes(part))
        : start !== undefined
          ? history.findLast((entry) => entry.startsWith(start))
          : history.at(-1);
  if (event === undefined) return undefined;
  if (place === undefined && index === undefined) return event;
  const words = event.match(/(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"?|'[^']*'?)+/g) ?? [];
  if (place === '*') return words.slice(1).join(' ');
  return (place === '$' ? words.at(-1) : words[place === '^' ? 1 : Number(index)]) ?? '';
}
