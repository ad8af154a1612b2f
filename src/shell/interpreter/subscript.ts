import { evaluateExpandedText, expandToText } from './expand-word.ts';
import type { Expansion } from './expand-word.ts';
import { parseWord } from './parse.ts';

/** Splits `name[subscript]`. */
export function splitSubscript(parameter: string): { name: string; subscript: string | undefined } {
  const match = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(parameter);
  return match ? { name: match[1]!, subscript: match[2]! } : { name: parameter, subscript: undefined };
}

/** The key that a written subscript means: a number, or text for an associative array. */
export async function expandSubscript(expansion: Expansion, name: string, subscript: string): Promise<string> {
  if (expansion.process.state.variables.find(name)?.isAssociative) {
    const unquoted = /^(['"])(.*)\1$/s.exec(subscript)?.[2] ?? subscript;
    const word = /[$`\\]/.test(unquoted) ? parseWord(unquoted) : undefined;
    return word ? expandToText(expansion, word) : unquoted;
  }
  return String(await evaluateExpandedText(expansion, subscript));
}
