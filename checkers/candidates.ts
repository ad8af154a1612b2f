import type { Tag } from '../src/account/operations/ec2.ts';
import { formatKorean } from '../src/core/korean-template.ts';
import type { NearestCandidate } from '../src/core/verdict.ts';
import { fail, type Evidence, type Mistake, type Parameters } from './outcome.ts';
import type { CheckOutcome } from './define.ts';

/** Something that keeps a resource from being the one a check looks for. */
export interface Problem {
  mistake: Mistake;
  parameters: Parameters;
}

export interface Candidate<Item> {
  item: Item;
  problems: readonly Problem[];
}

/** The item with the fewest problems; of equals the first. Undefined when there are no items. */
export function nearestCandidate<Item>(
  items: readonly Item[],
  problemsOf: (item: Item) => readonly Problem[],
): Candidate<Item> | undefined {
  let best: Candidate<Item> | undefined;
  for (const item of items) {
    const problems = problemsOf(item);
    if (!best || problems.length < best.problems.length) best = { item, problems };
  }
  return best;
}

/** A failed check whose nearest candidate has `problems` (at least one; the first is the one explained). */
export function failWithProblems(
  resource: { id: string; name: string | undefined },
  problems: readonly Problem[],
  evidence: Omit<Evidence, 'nearest'> = {},
): CheckOutcome {
  const [first] = problems;
  if (!first) throw new TypeError('failWithProblems needs a problem');
  const nearest: NearestCandidate = {
    id: resource.id,
    ...(resource.name === undefined ? {} : { name: resource.name }),
    problems: problems.map(({ mistake, parameters }) => formatKorean(mistake.message, parameters)),
  };
  return fail(first.mistake, first.parameters, { ...evidence, nearest });
}

/** The value of a tag; undefined without it. */
export function tagValue(tags: readonly Tag[] | undefined, key: string): string | undefined {
  return tags?.find((tag) => tag.Key === key)?.Value;
}

/** The `Name` tag, which the console shows as the resource's name. */
export function nameOf(resource: { Tags?: Tag[] | undefined }): string | undefined {
  return tagValue(resource.Tags, 'Name');
}
