import { closeMatches } from '../python/close-matches.ts';
import { quote } from '../python/repr.ts';

const choiceWidth = 40;
const similarityNeeded = 0.8;

/** The message for a word that is none of `choices`: the choices in two columns, then what may have been meant. */
export function invalidChoiceMessage(word: string, choices: readonly string[]): string {
  const lines = ['Invalid choice, valid choices are:\n'];
  for (let i = 0; i < choices.length; i += 2) {
    const pair = choices.slice(i, i + 2);
    lines.push(pair.map((choice) => choice.padEnd(choiceWidth)).join(' | '));
  }
  const possible = closeMatches(word, choices, similarityNeeded);
  if (possible.length > 0) {
    lines.push(`\n\nInvalid choice: ${quote(word)}, maybe you meant:\n`, ...possible.map((choice) => `  * ${choice}`));
  }
  return lines.join('\n');
}
