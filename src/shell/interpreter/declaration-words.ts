import { addAll } from './add-all.ts';
import type { ArrayWords } from '../builtins/builtin.ts';
import { arrayElements, arrayHead, isDeclarationName } from './array-literals.ts';
import type { SimpleCommandNode, WordNode } from './ast.ts';
import type { Expansion } from './expand-word.ts';
import { expandToText, expandWords } from './expand-word.ts';

/** Whether the arguments are read as assignments: not split, and `name=(…)` is an array. */
export function isDeclaration(node: SimpleCommandNode): boolean {
  return isDeclarationName(node.name);
}

/** Expands the arguments of a declaration; `arrays` holds the words of `name=(…)` by argument index. */
export async function declarationArguments(
  expansion: Expansion,
  words: readonly WordNode[],
): Promise<{ texts: string[]; arrays: ArrayWords }> {
  const texts: string[] = [];
  const arrays: ArrayWords = new Map();
  for (const word of words) {
    const [first] = word.parts;
    const text = first?.type === 'Literal' ? first.value : '';
    const head = arrayHead(word);
    const elements = arrayElements(word);
    if (head && elements) {
      arrays.set(texts.length, elements);
      texts.push(`${head[1]}${head[2]}=`);
    } else if (/^[A-Za-z_]\w*(\[.*\])?\+?=/s.test(text)) {
      texts.push(await expandToText(expansion, word));
    } else {
      addAll(texts, await expandWords(expansion, [word]));
    }
  }
  return { texts, arrays };
}
