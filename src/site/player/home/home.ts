import { required } from '../page/dom.ts';
import { openProgress } from '../progress/progress-store.ts';
import { nextStepOf, showStations, type StationProgress } from './stations.ts';

const words: Record<StationProgress, string> = { passed: '통과', current: '여기부터', ahead: '' };

/** Shows on the home page how far the learner is, and offers to go on from there. */
async function showProgress(): Promise<void> {
  const progress = await openProgress();
  const stations = [...document.querySelectorAll<HTMLElement>('.station[data-built]')];

  function show(): void {
    const hasStarted = Object.values(progress.current.labs).some((lab) => Object.keys(lab.steps).length > 0);
    showStations(stations, progress.current);
    for (const station of stations) {
      const state = (station.dataset['progress'] ?? 'ahead') as StationProgress;
      required('[data-status]', station).textContent = hasStarted || state !== 'current' ? words[state] : '';
    }
    const next = stations.find((station) => station.dataset['progress'] === 'current');
    const link = next?.querySelector('a');
    const start = document.querySelector<HTMLAnchorElement>('[data-start]');
    if (!hasStarted || !next || !link || !start) return;
    start.href = `${link.href}#${nextStepOf(next, progress.current) ?? ''}`;
    start.textContent = '이어서 하기';
    required('[data-start-note]').textContent = next.dataset['title'] ?? '';
  }

  show();
  progress.onChange(show);
}

void showProgress();
