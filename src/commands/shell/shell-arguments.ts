import { parseOptions } from '../parse-options.ts';

const usage = 'cheonman shell [-c 스크립트 | 파일] [인수…] [--endpoint-url URL | --state 폴더] [--speed 60|instant]';

const options = {
  c: { type: 'string', short: 'c' },
  'endpoint-url': { type: 'string' },
  state: { type: 'string' },
  speed: { type: 'string' },
} as const;

/**
 * Reads the words after `cheonman shell`. Options end at the script's file or behind the script of -c, as with bash: what
 * follows belongs to the script, dashes or not. Throws PlatformError.
 */
export function readShellArguments(argv: readonly string[]) {
  const takesValue = (word: string) => ['-c', ...Object.keys(options).map((name) => `--${name}`)].includes(word);
  let end = 0;
  while (end < argv.length && argv[end]!.startsWith('-') && argv[end] !== '--') {
    end += takesValue(argv[end]!) ? 2 : 1;
  }
  const { values } = parseOptions({ args: argv.slice(0, end), options }, usage);
  return { values, operands: argv.slice(argv[end] === '--' ? end + 1 : end) };
}
