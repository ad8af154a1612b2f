import type { CommandContext } from '../kernel.ts';

/**
 * sed's words as the toolbox takes them: files are kept under the name of `-i.bak` first, and `-s`, which `-i` implies
 * and which changes nothing else here, is left out.
 */
export async function sedArguments({ args, cwd, kernel }: CommandContext): Promise<string[]> {
  let suffix = '';
  const words = args
    .map((word) => {
      const match = /^(-[nErsu]*i)([^\s]+)$/.exec(word) ?? /^(--in-place)=(.+)$/.exec(word);
      if (!match) return word;
      suffix = match[2]!;
      return match[1]!;
    })
    .map((word) => (word === '--in-place' ? '-i' : word))
    .filter((word) => word !== '-s' && word !== '--separate');
  if (suffix === '') return words;
  for (const word of words.filter((one) => !one.startsWith('-'))) {
    const path = kernel.files.resolvePath(cwd, word);
    const stat = await kernel.files.stat(path).catch(() => undefined);
    const target = suffix.includes('*') ? suffix.replaceAll('*', word.replace(/^.*\//, '')) : `${path}${suffix}`;
    if (stat?.isFile) await kernel.files.cp(path, kernel.files.resolvePath(cwd, target));
  }
  return words;
}
