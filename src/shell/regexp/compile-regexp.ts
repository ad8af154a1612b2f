import { NeedsBacktracking, type Assertion, type RegExpNode } from './parse-regexp.ts';

/** Steps, and for each the slot where the innermost turn around it keeps its start, if it may not be empty. */
export interface CompiledSteps {
  steps: Step[];
  turns: (number | undefined)[];
}

/** A step of a program; `next` and `other` are where it goes on, `next` first. */
export type Step =
  | { kind: 'char'; matches(char: string): boolean }
  | { kind: 'assert'; what: Assertion }
  | { kind: 'jump'; next: number }
  | { kind: 'split'; next: number; other: number }
  | { kind: 'save'; slot: number }
  /** Forgets what groups matched in the last turn of a loop. */
  | { kind: 'forget'; from: number; to: number }
  /** Goes on only if a character was taken since the slot was saved. */
  | { kind: 'progress'; slot: number }
  | { kind: 'match' };

/** More would be slow; nobody writes it by hand. */
const maxSteps = 20_000;

function charTest(source: string, flags: string): (char: string) => boolean {
  if (source.length === 1 && !flags.includes('i') && source !== '.') return (char) => char === source;
  const expression = new RegExp(`^${source}$`, flags);
  const known = new Map<string, boolean>();
  return (char) => {
    let result = known.get(char);
    if (result === undefined) known.set(char, (result = expression.test(char)));
    return result;
  };
}

/** The slots of the groups in a part, as a range; undefined when there are none. */
function slotsOf(node: RegExpNode): { from: number; to: number } | undefined {
  if (node.kind === 'repeat') return slotsOf(node.node);
  if (node.kind !== 'group' && node.kind !== 'sequence' && node.kind !== 'choice') return undefined;
  const inner = (node.kind === 'group' ? [node.node] : node.nodes).flatMap((one) => slotsOf(one) ?? []);
  if (node.kind === 'group') inner.push({ from: node.index * 2, to: node.index * 2 + 2 });
  if (inner.length === 0) return undefined;
  return { from: Math.min(...inner.map(({ from }) => from)), to: Math.max(...inner.map(({ to }) => to)) };
}

/**
 * Translates a tree into steps (Thompson's construction).
 * @throws NeedsBacktracking when it would be too long.
 */
export function compileRegExp(node: RegExpNode, flags: string): CompiledSteps {
  const steps: Step[] = [];
  const turns: (number | undefined)[] = [];
  let turn: number | undefined;
  let nextSlot = (slotsOf(node)?.to ?? 2) + 1;
  const emit = <One extends Step>(step: One): One => {
    if (steps.push(step) > maxSteps) throw new NeedsBacktracking();
    turns.push(turn);
    return step;
  };
  /** Goes to what is emitted next, or around it once `skip` is called; the other way round when `isLazy`. */
  const fork = (isLazy: boolean) => {
    const split = emit({ kind: 'split', next: steps.length + 1, other: steps.length + 1 });
    return () => {
      if (isLazy) split.next = steps.length;
      else split.other = steps.length;
    };
  };
  const add = (part: RegExpNode): void => {
    if (part.kind === 'char') emit({ kind: 'char', matches: charTest(part.source, flags) });
    else if (part.kind === 'assert') emit({ kind: 'assert', what: part.what });
    else if (part.kind === 'sequence') part.nodes.forEach(add);
    else if (part.kind === 'choice') addChoice(part.nodes);
    else if (part.kind === 'repeat') addRepeat(part);
    else if (part.kind === 'group') {
      emit({ kind: 'save', slot: part.index * 2 });
      add(part.node);
      emit({ kind: 'save', slot: part.index * 2 + 1 });
    }
  };
  const addChoice = (nodes: readonly RegExpNode[]) => {
    const ends = nodes.slice(0, -1).map((one) => {
      const skip = fork(false);
      add(one);
      const jump = emit({ kind: 'jump', next: 0 });
      skip();
      return jump;
    });
    add(nodes.at(-1)!);
    for (const jump of ends) jump.next = steps.length;
  };
  const addRepeat = ({ node: part, min, max, isLazy }: Extract<RegExpNode, { kind: 'repeat' }>) => {
    const slots = slotsOf(part);
    const addTurn = () => {
      if (slots) emit({ kind: 'forget', ...slots });
      add(part);
    };
    /** A turn that need not be must take something. */
    const addOptionalTurn = () => {
      const slot = nextSlot++;
      const outer = turn;
      emit({ kind: 'save', slot });
      turn = slot;
      addTurn();
      emit({ kind: 'progress', slot });
      turn = outer;
    };
    for (let count = 0; count < min; count++) addTurn();
    if (max === Infinity) {
      const start = steps.length;
      const skip = fork(isLazy);
      addOptionalTurn();
      emit({ kind: 'jump', next: start });
      skip();
      return;
    }
    const skips: (() => void)[] = [];
    for (let count = min; count < max; count++) {
      skips.push(fork(isLazy));
      addOptionalTurn();
    }
    for (const skip of skips) skip();
  };
  add(node);
  emit({ kind: 'match' });
  return { steps, turns };
}
