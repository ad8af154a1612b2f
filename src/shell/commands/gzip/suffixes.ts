/** Names that say that a file is compressed, and what its name is without. */
const suffixes: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)(?:\.gz|-gz|\.z|-z)$/i, ''],
  [/\.tgz$/i, '.tar'],
  [/\.taz$/i, '.tar'],
];

/** What a file is called once it is unpacked; undefined when its name does not say that it is packed. */
export function unpackedName(name: string): string | undefined {
  const found = suffixes.find(([suffix]) => suffix.test(name));
  return found && name.replace(found[0], found[1]);
}
