import { hoursPerMonth, pricesCheckedAt } from '../../../pricing/ec2-seoul.ts';
import type { ResourceRow } from '../../resources/resource-row.ts';
import { element } from '../page/dom.ts';

/** Shows what the learner's resources would cost on AWS as they stand now, at list prices. */
export function renderCost(panel: HTMLElement, rows: readonly ResourceRow[]): void {
  const bills = rows.flatMap((row) => row.bills);
  const usdPerHour = bills.reduce((sum, bill) => sum + bill.usdPerHour, 0);
  panel.replaceChildren(
    element(
      'div',
      { class: 'cost-total' },
      element('p', { class: 'cost-hour' }, dollars(usdPerHour, 4), element('span', {}, ' / 시간')),
      element('p', {}, `이대로 한 달 두면 ${dollars(usdPerHour * hoursPerMonth, 2)}`),
    ),
    bills.length === 0
      ? element('p', { class: 'panel-empty' }, '지금은 시간당 요금이 드는 리소스가 없어요.')
      : renderBills(bills),
    element(
      'p',
      { class: 'panel-note' },
      `서울 리전 정가예요(${pricesCheckedAt} 기준, 세금과 크레딧 제외). 샌드박스에서는 청구되지 않고, 같은 것을 내 계정에 만들면 이만큼 들어요.`,
    ),
  );
}

function renderBills(bills: readonly { label: string; usdPerHour: number }[]): HTMLElement {
  const rows = bills.map(({ label, usdPerHour }) =>
    element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, dollars(usdPerHour, 4))),
  );
  return element('table', { class: 'cost-table' }, element('tbody', {}, ...rows));
}

function dollars(usd: number, digits: number): string {
  return `$${usd.toFixed(digits)}`;
}
