import {
  distinctVerdicts,
  type Hint,
  type NearestCandidate,
  type RecordedCall,
  type StepResult,
  type Verdict,
} from '../../../core/verdict.ts';
import { element, mark } from '../page/dom.ts';
import { renderHint } from './hint-markdown.ts';
import { stateWords } from './state-words.ts';

export interface EvidenceOptions {
  /** How many hints of a check were opened before. */
  openedHints(checkId: string): number;
  onHintOpened(checkId: string, count: number): void;
}

/** What a step's checks found: a line each, with expected, found, nearest candidate, hints and the calls made. */
export function renderEvidence(result: StepResult, options: EvidenceOptions): HTMLElement[] {
  const { calls } = result;
  const verdicts = distinctVerdicts(result.verdicts);
  const [first] = verdicts;
  const firstFailing = verdicts.find((verdict) => verdict.state !== 'pass');
  const lines =
    first && verdicts.length === 1
      ? renderOnlyVerdict(first, options)
      : verdicts.map((verdict) => renderVerdict(verdict, verdict === firstFailing, options));
  return [...lines, renderCalls(calls)];
}

/** The bar's line has said what a step's only check found: what is left is the evidence. */
function renderOnlyVerdict(verdict: Verdict, options: EvidenceOptions): HTMLElement[] {
  const body = renderBody(verdict, options);
  return body.length === 0 ? [] : [element('div', { class: 'check-result only-one' }, ...body)];
}

function renderBody(verdict: Verdict, options: EvidenceOptions): HTMLElement[] {
  return [renderFacts(verdict), renderHints(verdict, options)].filter((part) => part !== undefined);
}

function renderVerdict(verdict: Verdict, isOpen: boolean, options: EvidenceOptions): HTMLElement {
  const summary = element(
    'summary',
    {},
    mark(verdict.state),
    element('span', { class: 'visually-hidden' }, `${stateWords[verdict.state]}: `),
    element('span', {}, verdict.message),
  );
  const body = renderBody(verdict, options);
  const details = element('details', { class: body.length === 0 ? 'check-result plain' : 'check-result' }, summary);
  if (body.length === 0) {
    summary.addEventListener('click', (event) => event.preventDefault());
    summary.tabIndex = -1;
    return details;
  }
  details.append(element('div', { class: 'body' }, ...body));
  details.open = isOpen;
  return details;
}

function renderFacts({ expected, found, nearest }: Verdict): HTMLElement | undefined {
  const rows: [string, Node | string | undefined][] = [
    ['찾는 것', expected],
    ['찾은 것', found],
    ['가장 가까운 것', nearest && renderNearest(nearest)],
  ];
  const known = rows.filter(([, value]) => value !== undefined);
  if (known.length === 0) return undefined;
  return element(
    'dl',
    { class: 'facts' },
    ...known.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

function renderNearest({ id, name, problems }: NearestCandidate): HTMLElement {
  return element(
    'div',
    {},
    element('code', {}, id),
    name === undefined ? '' : ` ${name}`,
    element('ul', {}, ...problems.map((problem) => element('li', {}, problem))),
  );
}

/** Hints come one at a time: a nudge, the reason, the command. */
function renderHints(verdict: Verdict, options: EvidenceOptions): HTMLElement | undefined {
  const { checkId, hints } = verdict;
  if (hints.length === 0) return undefined;
  const ordered = hints.toSorted((a, b) => a.level - b.level);
  const container = element('div', { class: 'hints' });
  const more = element('button', { class: 'button', type: 'button', 'data-size': 'small' });
  let opened = 0;
  const open = (hint: Hint) => {
    opened += 1;
    more.before(renderHint(hint.text));
    more.textContent = nextHintLabel(ordered[opened]);
    more.hidden = opened >= ordered.length;
  };
  container.append(more);
  more.textContent = nextHintLabel(ordered[0]);
  for (const hint of ordered.slice(0, options.openedHints(checkId))) open(hint);
  more.addEventListener('click', () => {
    const hint = ordered[opened];
    if (!hint) return;
    open(hint);
    options.onHintOpened(checkId, opened);
  });
  return container;
}

function nextHintLabel(hint: Hint | undefined): string {
  const labels = { 1: '힌트 보기', 2: '까닭 보기', 3: '명령 보기' };
  return hint ? labels[hint.level] : '';
}

function renderCalls(calls: readonly RecordedCall[]): HTMLElement {
  const items = calls.map(({ action, region, errorCode }) =>
    element('li', {}, `${action} · ${region}${errorCode === undefined ? '' : ` · ${errorCode}`}`),
  );
  return element(
    'details',
    { class: 'calls' },
    element('summary', {}, `읽기 요청 ${calls.length}번으로 확인했어요`),
    element('ul', {}, ...items),
  );
}
