import { globToRegExp } from '../../interpreter/pattern.ts';
import type { TarMember } from './tar-options.ts';

/** A test for `--exclude` patterns: they match a name, its end behind any slash, and all below what they match. */
export function excludes(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns.map((pattern) => globToRegExp(pattern.replace(/(?<=.)\/+$/, '')));
  return (name) => {
    const parts = name.replace(/\/$/, '').split('/');
    return expressions.some((expression) =>
      parts.some((_, start) =>
        parts.some((_part, end) => end >= start && expression.test(parts.slice(start, end + 1).join('/'))),
      ),
    );
  };
}

/** The wanted names of a call that reads an archive, and which of them were found. */
export class WantedMembers {
  readonly #wanted: { path: string; matches: (name: string) => boolean; isFound: boolean }[];

  constructor(members: readonly TarMember[], usesWildcards: boolean) {
    this.#wanted = members.map(({ path }) => {
      const plain = path.replace(/(?<=.)\/+$/, '');
      const expression = usesWildcards ? globToRegExp(plain) : undefined;
      const matches = (name: string) => (expression ? expression.test(name) : name === plain);
      return { path, matches: (name: string) => isBelow(name.replace(/\/$/, ''), matches), isFound: false };
    });
  }

  /** Whether a member is wanted: nothing was named, or it or a directory above it was. */
  has(name: string): boolean {
    if (this.#wanted.length === 0) return true;
    const found = this.#wanted.filter(({ matches }) => matches(name));
    for (const one of found) one.isFound = true;
    return found.length > 0;
  }

  get missing(): string[] {
    return this.#wanted.filter(({ isFound }) => !isFound).map(({ path }) => path);
  }
}

function isBelow(name: string, matches: (name: string) => boolean): boolean {
  const parts = name.split('/');
  return parts.some((_, index) => matches(parts.slice(0, index + 1).join('/')));
}

/** A name without its first components; undefined when nothing is left of it. */
export function stripName(name: string, count: number): string | undefined {
  if (count === 0) return name;
  const stripped = name.split('/').filter((part, index) => part !== '' || index > 0);
  const rest = stripped.slice(count).join('/');
  return rest === '' ? undefined : rest;
}
