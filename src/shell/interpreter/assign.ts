import type { AssignmentNode, WordNode } from './ast.ts';
import { getElement, setElement } from './elements.ts';
import type { Expansion } from './expand-word.ts';
import { evaluateExpandedText, expandToText, expandWords } from './expand-word.ts';
import { expandSubscript, splitSubscript } from './subscript.ts';
import type { Variable } from './variables.ts';

/** `[key]=value` as an element of an array assignment. */
function keyedElement(word: WordNode): { key: string; rest: WordNode } | undefined {
  const [first, second] = word.parts;
  if (first?.type !== 'Glob' && first?.type !== 'Literal') return undefined;
  const head = first.type === 'Glob' ? first.pattern : first.value;
  const tail = second?.type === 'Literal' ? second.value : '';
  const joined = first.type === 'Glob' ? head + tail : head;
  const match = /^\[([^\]]*)\]=/s.exec(joined);
  if (!match) return undefined;
  const remaining = joined.slice(match[0].length);
  const restParts = word.parts.slice(first.type === 'Glob' && second?.type === 'Literal' ? 2 : 1);
  return {
    key: match[1]!.replace(/^(['"])(.*)\1$/s, '$2'),
    rest: { type: 'Word', parts: remaining ? [{ type: 'Literal', value: remaining }, ...restParts] : restParts },
  };
}

/** `["$k"]=v` comes from the parser with the quotes apart: brackets around other parts. */
function bracketedElement(word: WordNode): { keyWord: WordNode; rest: WordNode } | undefined {
  const [first] = word.parts;
  if (first?.type !== 'Literal' || first.value !== '[') return undefined;
  const end = word.parts.findIndex(
    (part, index) => index > 0 && part.type === 'Literal' && part.value.startsWith(']='),
  );
  const closing = word.parts[end];
  if (closing?.type !== 'Literal') return undefined;
  const rest = closing.value.slice(2);
  return {
    keyWord: { type: 'Word', parts: word.parts.slice(1, end) },
    rest: {
      type: 'Word',
      parts: [...(rest ? [{ type: 'Literal' as const, value: rest }] : []), ...word.parts.slice(end + 1)],
    },
  };
}

/** Fills an array variable from the words of `name=(…)`. */
export async function assignArray(
  expansion: Expansion,
  variable: Variable,
  name: string,
  words: readonly WordNode[],
  isAppending: boolean,
): Promise<void> {
  const items = new Map<string | number, string>(isAppending ? variable.items : undefined);
  if (isAppending && !variable.items && variable.value !== undefined) items.set(0, variable.value);
  let next = Math.max(-1, ...[...items.keys()].filter((key) => typeof key === 'number')) + 1;
  for (const word of words) {
    const keyed = keyedElement(word);
    const bracketed = keyed ? undefined : bracketedElement(word);
    if (keyed || bracketed) {
      const key = keyed
        ? await expandSubscript(expansion, name, keyed.key)
        : await expandToText(expansion, bracketed!.keyWord);
      const value = await expandToText(expansion, (keyed ?? bracketed)!.rest);
      items.set(variable.isAssociative ? key : Number(key), value);
      next = Number(key) + 1;
      continue;
    }
    const values = await expandWords(expansion, [word]);
    if (variable.isAssociative) {
      for (const value of values) items.set(value, '');
    } else {
      for (const value of values) items.set(next++, value);
    }
  }
  variable.value = undefined;
  variable.items = items;
}

/** Performs one `name=value`, `name+=value`, `name[i]=value` or `name=(…)`; answers the text, undefined of an array. */
export async function assign(expansion: Expansion, node: AssignmentNode): Promise<string | undefined> {
  const { variables } = expansion.process.state;
  const { name, subscript } = splitSubscript(node.name);
  if (node.array) {
    const before = variables.ensure(name);
    await assignArray(expansion, before, name, node.array, node.append);
    return undefined;
  }
  const text = node.value ? await expandToText(expansion, node.value) : '';
  await assignText(expansion, name, subscript, text, node.append);
  return text;
}

/** Assigns text, adding to what is there when `isAppending`; integers are calculated. */
export async function assignText(
  expansion: Expansion,
  name: string,
  subscript: string | undefined,
  text: string,
  isAppending: boolean,
): Promise<void> {
  const { variables } = expansion.process.state;
  const key = subscript === undefined ? undefined : await expandSubscript(expansion, name, subscript);
  const before = isAppending ? (getElement(variables, name, key) ?? '') : '';
  if (variables.find(name)?.isInteger) {
    const sum = isAppending ? `${before || 0}+(${text || 0})` : text;
    return setElement(variables, name, key, String(await evaluateExpandedText(expansion, sum)));
  }
  setElement(variables, name, key, before + text);
}
