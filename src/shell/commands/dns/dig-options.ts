import { qualified, recordTypes, reverseName } from './ask.ts';

/** What of an answer dig shows. */
export interface DigDisplay {
  cmd: boolean;
  comments: boolean;
  question: boolean;
  answer: boolean;
  authority: boolean;
  stats: boolean;
  short: boolean;
}

export interface DigQuery {
  name: string;
  type: string;
  display: DigDisplay;
}

export interface DigOptions {
  queries: DigQuery[];
  server: string | undefined;
  port: string;
  /** Types that were asked for and do not exist here. */
  ignoredTypes: string[];
  /** The first `+option` that is not known, and `+trace`. */
  invalid: string | undefined;
  isTrace: boolean;
}

const sections = ['cmd', 'comments', 'question', 'answer', 'authority', 'stats'] as const;

/** Display and transport options that change nothing here. */
const ignoredOptions =
  /^\+(no)?(additional|adflag|cdflag|cookie|dnssec|edns(=\d+)?|recurse|rec|tcp|vc|ttlid|ttlunits|class|multiline|search|badcookie|ignore|bufsize=\d+|time=\d+|timeout=\d+|tries=\d+|retry=\d+|crypto|identify|nsid|qr|split=\d+)$/;

function applyDisplay(display: DigDisplay, word: string): boolean {
  const [, no, name] = /^\+(no)?(\w+)$/.exec(word) ?? [];
  const isOn = no === undefined;
  if (name === 'all') for (const section of sections) display[section] = isOn;
  else if (name === 'short') display.short = isOn;
  else {
    const section = sections.find((one) => one === name || (name === 'nocomments' && one === 'comments'));
    if (!section) return false;
    display[section] = isOn;
  }
  return true;
}

/** `dig [@server] [name] [type] [+options]`, several questions one after another. */
export function parseDigOptions(args: readonly string[]): DigOptions {
  const display: DigDisplay = {
    cmd: true,
    comments: true,
    question: true,
    answer: true,
    authority: true,
    stats: true,
    short: false,
  };
  const options: DigOptions = {
    queries: [],
    server: undefined,
    port: '53',
    ignoredTypes: [],
    invalid: undefined,
    isTrace: false,
  };
  let type: string | undefined;
  const setType = (text: string) => {
    const wanted = text.toUpperCase();
    if (!recordTypes.includes(wanted)) return void options.ignoredTypes.push(text);
    const last = options.queries.at(-1);
    if (last) last.type = wanted;
    else type = wanted;
  };
  const addName = (name: string, nameType = type ?? 'A') => {
    // What is said before the first name counts for all, later options for the last name alone.
    options.queries.push({ name: qualified(name), type: nameType, display: { ...display } });
  };
  const words = [...args];
  while (words.length > 0) {
    const word = words.shift()!;
    if (word.startsWith('@')) options.server = word.slice(1);
    else if (word === '+trace') options.isTrace = true;
    else if (word.startsWith('+')) {
      const target = options.queries.at(-1)?.display ?? display;
      if (!applyDisplay(target, word) && !ignoredOptions.test(word)) options.invalid ??= word;
    } else if (/^-[tqxpcb]/.test(word)) {
      const value = word.slice(2) || (words.shift() ?? '');
      if (word[1] === 't') setType(value);
      else if (word[1] === 'q') addName(value);
      else if (word[1] === 'p') options.port = value;
      else if (word[1] === 'x') addName(reverseName(value) ?? value, 'PTR');
    } else if (word.startsWith('-')) continue;
    else if (recordTypes.includes(word.toUpperCase())) setType(word);
    else if (word.toUpperCase() !== 'IN') addName(word);
  }
  if (options.queries.length === 0) options.queries.push({ name: '.', type: type ?? 'NS', display });
  return options;
}
