import type { Node } from '../nodes.ts';

export const identity: Node = { kind: 'identity' };

/** What `right` finds in what `left` has found. */
export function chain(left: Node, right: Node): Node {
  return left.kind === 'chain'
    ? { kind: 'chain', nodes: [...left.nodes, right] }
    : { kind: 'chain', nodes: [left, right] };
}
