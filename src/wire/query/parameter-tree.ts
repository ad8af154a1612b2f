import { maxDepth } from '../malformed-value.ts';
import type { FormPairs } from './form.ts';

/** `Filter.1.Value.2=x` as a tree: Filter → 1 → Value → 2. */
export interface ParameterNode {
  value?: string;
  children: Map<string, ParameterNode>;
}

/** Builds the tree of dotted names. Undefined when names nest absurdly deep or the same one comes twice. */
export function buildParameterTree(pairs: FormPairs): ParameterNode | undefined {
  const root: ParameterNode = { children: new Map() };
  for (const [name, value] of pairs) {
    const segments = name.split('.', maxDepth * 2 + 1);
    if (segments.length > maxDepth * 2) return undefined;
    let node = root;
    for (const segment of segments) {
      let child = node.children.get(segment);
      if (!child) node.children.set(segment, (child = { children: new Map() }));
      node = child;
    }
    if (node.value !== undefined) return undefined;
    node.value = value;
  }
  return root;
}

/** The numbered children in the order of their numbers; gaps close up, so that huge numbers cost nothing. */
export function numberedChildren(node: ParameterNode): [string, ParameterNode][] {
  return [...node.children].filter(([key]) => /^\d{1,15}$/.test(key)).sort(([a], [b]) => Number(a) - Number(b));
}
