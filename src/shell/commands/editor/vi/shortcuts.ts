/** Keys that stand for an operator and a motion. */
export const shortcuts: Readonly<Record<string, readonly [operator: string, motion: string]>> = {
  x: ['d', 'l'],
  '\x1b[3~': ['d', 'l'],
  X: ['d', 'h'],
  D: ['d', '$'],
  C: ['c', '$'],
  s: ['c', 'l'],
  S: ['c', 'c'],
  Y: ['y', 'y'],
};

export const isShortcut = (key: string): boolean => Object.hasOwn(shortcuts, key);
