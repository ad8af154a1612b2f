import type { RegExpNode } from './parse-regexp.ts';

/** Repeated up to so many times, a part is counted as often as it may occur; above, it is a loop. */
const maxUnrolled = 4;

/** Whether there is more than one way through a part. */
function hasChoice(node: RegExpNode): boolean {
  switch (node.kind) {
    case 'choice':
      return true;
    case 'sequence':
      return node.nodes.some(hasChoice);
    case 'group':
      return hasChoice(node.node);
    case 'repeat':
      return node.min !== node.max || hasChoice(node.node);
    default:
      return false;
  }
}

/** How many loops may divide the text among them; Infinity when a loop has choices in each of its turns. */
function loops(node: RegExpNode): number {
  switch (node.kind) {
    case 'choice':
      return Math.max(...node.nodes.map(loops));
    case 'sequence':
      return node.nodes.reduce((sum, one) => sum + loops(one), 0);
    case 'group':
      return loops(node.node);
    case 'repeat':
      if (node.max <= maxUnrolled) return node.max * loops(node.node);
      return hasChoice(node.node) ? Infinity : 1;
    default:
      return 0;
  }
}

/** Backtracking through a text of n characters takes at most about n to the power of this. */
export function backtrackingDegree(node: RegExpNode): number {
  return loops(node) + (isAnchored(node) ? 0 : 1);
}

/** Whether it can only match at the start of the text. */
export function isAnchored(node: RegExpNode): boolean {
  if (node.kind === 'sequence') return node.nodes.length > 0 && isAnchored(node.nodes[0]!);
  if (node.kind === 'group') return isAnchored(node.node);
  return node.kind === 'assert' && node.what === '^';
}
