import { distinctVerdicts, type StepResult, type Verdict, type VerdictState } from '../../core/verdict.ts';

/** The same shapes as on the page (notes of the look): shape first, so that colour is never needed. */
const shapes: Record<VerdictState, string> = { pass: '●', fail: '○', pending: '◔', error: '△', superseded: '◐' };

const summaries: Record<VerdictState, string> = {
  pass: '통과했어요.',
  superseded: '통과했어요. 일부는 다음 단계에서 교체되었어요.',
  pending: 'AWS가 아직 일하는 중이에요. 잠시 뒤에 다시 확인해 주세요.',
  fail: '아직이에요. ○ 표시를 위에서부터 살펴보세요.',
  error: '확인하지 못한 것이 있어요. △ 표시의 안내를 따라 주세요.',
};

function evidenceLines(verdict: Verdict, hintLevel: number): string[] {
  const { expected, found, nearest, hints } = verdict;
  const lines: string[] = [];
  if (expected !== undefined) lines.push(`기대: ${expected}`);
  if (found !== undefined) lines.push(`지금: ${found}`);
  if (nearest) {
    lines.push(`가장 가까운 것: ${nearest.id}${nearest.name === undefined ? '' : ` (${nearest.name})`}`);
    for (const problem of nearest.problems.slice(1)) lines.push(`  그리고: ${problem}`);
  }
  for (const hint of hints.filter(({ level }) => level <= hintLevel)) lines.push(`힌트 ${hint.level}: ${hint.text}`);
  return lines.map((line) => `      ${line}`);
}

/** A verdict's lines; evidence that was already printed for an earlier step is not said again. */
function verdictLines(verdict: Verdict, hintLevel: number, said: Set<string>): string[] {
  const head = `    ${shapes[verdict.state]} ${verdict.message}`;
  if (verdict.state === 'pass' || said.has(verdict.message)) return [head];
  said.add(verdict.message);
  return [head, ...evidenceLines(verdict, hintLevel)];
}

/** A lab's results as Korean text for a terminal. */
export function renderResults(options: {
  labId: string;
  title: string;
  /** Account, Region and prefix in one line. */
  where: string;
  steps: readonly { title: string; result: StepResult }[];
  state: VerdictState;
  hintLevel: number;
}): string {
  const { labId, title, where, steps, state, hintLevel } = options;
  const said = new Set<string>();
  const body = steps.flatMap(({ title: stepTitle, result }) => [
    `${shapes[result.state]} ${stepTitle} (${result.stepId})`,
    ...distinctVerdicts(result.verdicts).flatMap((verdict) => verdictLines(verdict, hintLevel, said)),
  ]);
  return [`${labId} · ${title}`, where, '', ...body, '', summaries[state]].join('\n');
}
