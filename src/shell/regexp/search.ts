import type { CompiledSteps } from './compile-regexp.ts';
import type { Assertion } from './parse-regexp.ts';

/** Where groups start and end, two slots each; undefined where a group has not matched. */
type Slots = readonly (number | undefined)[];

interface Way {
  step: number;
  slots: Slots;
}

export interface Program extends CompiledSteps {
  /** It can only match at the start. */
  isAnchored: boolean;
  /** Characters are code points, not code units. */
  isUnicode: boolean;
}

const isWord = (char: string | undefined) => char !== undefined && /\w/.test(char);

function holds(what: Assertion, text: string, at: number): boolean {
  if (what === '^') return at === 0;
  if (what === '$') return at === text.length;
  if (what === '<') return !isWord(text[at - 1]);
  if (what === '>') return !isWord(text[at]);
  return (isWord(text[at - 1]) !== isWord(text[at])) === (what === 'b');
}

/**
 * The first match at or behind `from`, as a backtracking search finds it, in time linear in the text (Pike's machine:
 * all ways through the program go on side by side, the preferred first).
 */
export function search(
  { steps, turns, isAnchored, isUnicode }: Program,
  text: string,
  from: number,
): Slots | undefined {
  // Ways that meet at a step are one from there on, but for whether their turn has taken something.
  const seenAt = new Int32Array(steps.length * 2).fill(-1);
  /** Adds a way, and those it splits into, up to where each needs a character. */
  const add = (ways: Way[], first: Way, at: number) => {
    const open = [first];
    for (let way = open.pop(); way; way = open.pop()) {
      const { step, slots } = way;
      const turn = turns[step];
      const place = turn !== undefined && slots[turn] === at ? step * 2 + 1 : step * 2;
      if (seenAt[place] === at) continue;
      seenAt[place] = at;
      const current = steps[step]!;
      if (current.kind === 'char' || current.kind === 'match') ways.push(way);
      else if (current.kind === 'jump') open.push({ step: current.next, slots });
      else if (current.kind === 'split') open.push({ step: current.other, slots }, { step: current.next, slots });
      else if (current.kind === 'save') open.push({ step: step + 1, slots: slots.with(current.slot, at) });
      else if (current.kind === 'progress') {
        if (slots[current.slot]! < at) open.push({ step: step + 1, slots });
      } else if (current.kind === 'forget') {
        const { from: low, to: high } = current;
        open.push({
          step: step + 1,
          slots: slots.map((slot, index) => (index >= low && index < high ? undefined : slot)),
        });
      } else if (holds(current.what, text, at)) open.push({ step: step + 1, slots });
    }
  };
  const slotCount = steps.reduce((most, step) => (step.kind === 'save' ? Math.max(most, step.slot + 1) : most), 2);
  const noSlots: Slots = Array.from({ length: slotCount }, () => undefined);
  let found: Slots | undefined;
  let ways: Way[] = [];
  for (let at = from; at <= text.length;) {
    if (!found && (at === 0 || !isAnchored)) add(ways, { step: 0, slots: noSlots.with(0, at) }, at);
    if (ways.length === 0 && (found || isAnchored)) break;
    const char = isUnicode ? String.fromCodePoint(text.codePointAt(at) ?? 0) : (text[at] ?? '');
    const next: Way[] = [];
    const after = at + char.length;
    for (const { step, slots } of ways) {
      const current = steps[step]!;
      if (current.kind === 'match') {
        found = slots.with(1, at);
        break;
      }
      if (at < text.length && current.kind === 'char' && current.matches(char)) {
        add(next, { step: step + 1, slots }, after);
      }
    }
    ways = next;
    at = Math.max(after, at + 1);
  }
  return found;
}
