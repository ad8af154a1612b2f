import { noOptions } from './curl-options.ts';
import type { CurlOptions } from './curl-options.ts';
import { flags, valued, namesByLetter } from './option-table.ts';
import { CurlUsageError } from './usage-error.ts';

/** Sets one option; `takeValue` is asked only when it takes one. Answers whether it did. */
function apply(options: CurlOptions, name: string, shown: string, takeValue: () => string | undefined): boolean {
  if (Object.hasOwn(flags, name)) {
    flags[name]!(options);
    return false;
  }
  if (!Object.hasOwn(valued, name)) throw new CurlUsageError(`option ${shown}: is unknown`);
  const value = takeValue();
  if (value === undefined) throw new CurlUsageError(`option ${shown}: requires parameter`);
  valued[name]!(options, value, shown);
  return true;
}

function applyCluster(options: CurlOptions, cluster: string, takeNext: () => string | undefined): void {
  for (let at = 1; at < cluster.length; at++) {
    const letter = cluster[at]!;
    const tookRest = apply(
      options,
      namesByLetter[letter] ?? '',
      `-${letter}`,
      () => cluster.slice(at + 1) || takeNext(),
    );
    if (tookRest) return;
  }
}

/**
 * Reads curl's arguments: long options, short ones alone or in clusters such as `-sX PUT` and `-so/dev/null`.
 * Throws CurlUsageError.
 */
export function parseCurlOptions(args: readonly string[]): CurlOptions {
  const options = noOptions();
  const pending = [...args];
  const takeNext = () => pending.shift();
  for (let word = takeNext(); word !== undefined; word = takeNext()) {
    if (word === '-' || !word.startsWith('-')) options.urls.push(word);
    else if (word.startsWith('--')) apply(options, word.slice(2), word, takeNext);
    else applyCluster(options, word, takeNext);
  }
  return options;
}
