import { absolutePath, joinPath } from './local-path.ts';
import { isS3Uri, parseS3Path } from '../s3-uri.ts';
import type { TransferPaths } from './transfer-paths.ts';

/** `--include` and `--exclude` in the order given. */
export type FilterOption = [name: string, pattern: string];

/**
 * Whether a file takes part, as the last `--include` or `--exclude` that matches says. Patterns are relative to the
 * source and, for what sync would delete, to the target.
 */
export function createFilter(options: readonly FilterOption[], paths: TransferPaths, folder: string) {
  const roots = [paths.words.source, paths.words.target].map((word) => rootOf(word, paths.isFolder, folder));
  const rules = options.flatMap(([name, pattern]) =>
    roots.map((root) => ({ isIncluding: name === '--include', expression: globExpression(joinPath(root, pattern)) })),
  );
  return (source: string): boolean => rules.findLast(({ expression }) => expression.test(source))?.isIncluding ?? true;
}

function rootOf(word: string, isFolder: boolean, folder: string): string {
  if (!isS3Uri(word)) {
    return absolutePath(isFolder ? word : word.slice(0, Math.max(word.lastIndexOf('/'), 0)), folder);
  }
  const { bucket, key } = parseS3Path(word);
  const prefix = isFolder || key.endsWith('/') ? key : key.slice(0, Math.max(key.lastIndexOf('/'), 0));
  return `${bucket}/${prefix}`;
}

/** `*`, `?`, `[abc]` and `[!abc]` match any character, slashes too. */
function globExpression(pattern: string): RegExp {
  const source = pattern.replace(/\[(!?)(\]?[^\]]*)\]|[*?]|[^*?]/gsu, (part, not?: string, set?: string) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    if (set !== undefined && set !== '') {
      return `[${not ? '^' : ''}${set.replace(/[\\\]]/g, '\\$&').replace(/^\^/, '\\^')}]`;
    }
    return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 's');
}
