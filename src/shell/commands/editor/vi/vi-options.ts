/** Settings that change what vi does here, with the values that vim has without a configuration. */
export const defaultOptions = {
  number: false,
  ignorecase: false,
  smartcase: false,
  autoindent: false,
  expandtab: false,
  wrapscan: true,
  gdefault: false,
  paste: false,
  tabstop: 8,
  shiftwidth: 8,
};

export type ViOptions = typeof defaultOptions;

const shortNames: Readonly<Record<string, keyof ViOptions>> = {
  nu: 'number',
  ic: 'ignorecase',
  scs: 'smartcase',
  ai: 'autoindent',
  et: 'expandtab',
  ws: 'wrapscan',
  gd: 'gdefault',
  ts: 'tabstop',
  sw: 'shiftwidth',
};

/** Settings of vim that change nothing here: how it draws, how it keeps files. */
const accepted = new Set(
  'hls hlsearch is incsearch ru ruler sc showcmd smd showmode sm showmatch wrap list nocp nocompatible cp compatible syntax si smartindent cin cindent bs backspace enc encoding fenc fileencoding ff fileformat ft filetype mouse bg background cul cursorline ls laststatus so scrolloff sts softtabstop swf swapfile bk backup tw textwidth rnu relativenumber'.split(
    ' ',
  ),
);

/** Does what stands behind `:set`. Answers a message, if there is one. */
export function setOptions(options: ViOptions, words: readonly string[]): string | undefined {
  for (const word of words) {
    const message = setOption(options, word);
    if (message !== undefined) return message;
  }
  return undefined;
}

function setOption(options: ViOptions, word: string): string | undefined {
  const [, given, sign = '', value = ''] = /^(\w+)([?!=:]?)(.*)$/.exec(word) ?? [];
  if (given === undefined) return `E518: Unknown option: ${word}`;
  const isOff = given.startsWith('no') && nameOf(given) === undefined;
  const name = nameOf(isOff ? given.slice(2) : given);
  if (!name)
    return accepted.has(given) || accepted.has(given.replace(/^no/, '')) ? undefined : `E518: Unknown option: ${word}`;
  const setting = options[name];
  if (sign === '?') return typeof setting === 'number' ? `  ${name}=${setting}` : `${setting ? '  ' : 'no'}${name}`;
  if (typeof setting === 'number') {
    if (sign !== '=' && sign !== ':') return `  ${name}=${setting}`;
    if (!/^[1-9]\d*$/.test(value)) return `E521: Number required after =: ${word}`;
    Object.assign(options, { [name]: Number(value) });
    return undefined;
  }
  if (sign === '=' || sign === ':') return `E474: Invalid argument: ${word}`;
  Object.assign(options, { [name]: sign === '!' ? !setting : !isOff });
  return undefined;
}

function nameOf(word: string): keyof ViOptions | undefined {
  return Object.hasOwn(shortNames, word)
    ? shortNames[word]
    : word in defaultOptions
      ? (word as keyof ViOptions)
      : undefined;
}
