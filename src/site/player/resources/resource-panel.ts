import type { ResourceRow } from '../../resources/resource-row.ts';
import { element, mark } from '../page/dom.ts';

/** States of resources borrow the marks of verdicts: full, quarter, empty. */
const marks = { on: 'pass', changing: 'pending', off: 'none', still: undefined } as const;

/** Shows the learner's resources, a group a kind. */
export function renderResources(panel: HTMLElement, rows: readonly ResourceRow[], ownerTag: string): void {
  if (rows.length === 0) {
    panel.replaceChildren(
      element(
        'p',
        { class: 'panel-empty' },
        `태그가 ${ownerTag}인 리소스가 아직 없어요. 터미널에서 만들면 여기에 나타나요.`,
      ),
    );
    return;
  }
  const groups = Map.groupBy(rows, (row) => row.kind);
  panel.replaceChildren(
    element('p', { class: 'panel-note' }, `태그가 ${ownerTag}인 것 ${rows.length}개`),
    ...[...groups].map(([kind, members]) => renderGroup(kind, members)),
  );
}

function renderGroup(kind: string, rows: readonly ResourceRow[]): HTMLElement {
  const count = element('span', { class: 'count' }, String(rows.length));
  return element(
    'section',
    { class: 'resource-group' },
    element('h3', {}, kind, count),
    element('ul', {}, ...rows.map(renderRow)),
  );
}

function renderRow({ id, name, state, stateText, detail }: ResourceRow): HTMLElement {
  const shape = marks[state];
  const facts = [name === undefined ? undefined : id, detail].filter((part) => part !== undefined && part !== '');
  return element(
    'li',
    {},
    element('strong', { class: 'resource-name' }, name ?? id),
    element('span', { class: 'resource-facts' }, facts.join(' · ')),
    shape !== undefined && element('span', { class: 'resource-state' }, mark(shape), stateText ?? ''),
  );
}
