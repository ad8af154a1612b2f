import type { CheckClient } from '../../checks/check-client.ts';
import { renderCost } from './cost-panel.ts';
import type { Dock } from '../dock/dock.ts';
import { element, mark, required } from '../page/dom.ts';
import { renderResources } from './resource-panel.ts';

const ownerTag = 'Project=m10';
const refreshMs = 2_000;

/** Keeps the dock's resource and cost panels fresh while one of them is looked at. */
export class LiveResources {
  private readonly checks: CheckClient;
  private readonly dock: Dock;
  private readonly resourcePanel = required('[data-panel="resources"]');
  private readonly costPanel = required('[data-panel="cost"]');
  private isReading = false;
  private shown = '';

  constructor(checks: CheckClient, dock: Dock) {
    this.checks = checks;
    this.dock = dock;
    for (const panel of [this.resourcePanel, this.costPanel]) {
      panel.replaceChildren(element('p', { class: 'panel-empty' }, mark('busy'), ' 리소스를 읽고 있어요.'));
    }
    dock.onSelect(() => this.refresh());
    setInterval(() => this.refresh(), refreshMs);
  }

  /** Reads the world again, if anybody looks. */
  refresh(): void {
    if (!['resources', 'cost'].includes(this.dock.tab) || document.visibilityState === 'hidden' || this.isReading)
      return;
    this.isReading = true;
    void this.read().finally(() => (this.isReading = false));
  }

  private async read(): Promise<void> {
    try {
      const rows = await this.checks.call('check.resources', null);
      const latest = JSON.stringify(rows);
      if (latest === this.shown) return;
      this.shown = latest;
      renderResources(this.resourcePanel, rows, ownerTag);
      renderCost(this.costPanel, rows);
    } catch (error) {
      this.shown = '';
      const text = error instanceof Error ? error.message : String(error);
      const retry = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, '다시 읽기');
      retry.addEventListener('click', () => this.refresh());
      const panel = this.dock.tab === 'cost' ? this.costPanel : this.resourcePanel;
      panel.replaceChildren(element('p', { class: 'panel-empty' }, `리소스를 읽지 못했어요. ${text}`), retry);
    }
  }
}
