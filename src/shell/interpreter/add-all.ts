/** `target.push(...items)` for any number of items: as arguments of one call a hundred thousand do not fit on the stack. */
export function addAll<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item);
}
