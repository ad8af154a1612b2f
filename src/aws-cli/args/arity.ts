import type { Arity } from './option-spec.ts';

const matchers: Record<Exclude<Arity, number>, (available: number) => number | undefined> = {
  flag: () => 0,
  one: (available) => (available >= 1 ? 1 : undefined),
  optional: (available) => Math.min(available, 1),
  many: (available) => available,
  some: (available) => (available >= 1 ? available : undefined),
};

const arityProblems: Partial<Record<Exclude<Arity, number>, string>> = {
  one: 'expected one argument',
  optional: 'expected at most one argument',
  some: 'expected at least one argument',
};

/** How many of the values that follow an option takes; undefined when they are too few. */
export function countOf(arity: Arity, available: number): number | undefined {
  if (typeof arity === 'number') return available >= arity ? arity : undefined;
  return matchers[arity](available);
}

/** What an option misses whose values are too few. */
export function arityProblem(arity: Arity): string {
  if (typeof arity === 'number') return `expected ${arity} argument${arity === 1 ? '' : 's'}`;
  return arityProblems[arity] ?? 'expected one argument';
}
