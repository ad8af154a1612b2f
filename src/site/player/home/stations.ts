import { isLabPassed, type Progress } from '../progress/progress.ts';

/** The labs of a station of the metro line, with their steps, as the markup carries them: 'lab/step lab/step'. */
function stepsByLab(station: HTMLElement): Map<string, string[]> {
  const pairs = (station.dataset['steps'] ?? '').split(' ').filter((pair) => pair !== '');
  const labs = new Map<string, string[]>();
  for (const pair of pairs) {
    const [labId = '', stepId = ''] = pair.split('/');
    labs.set(labId, [...(labs.get(labId) ?? []), stepId]);
  }
  return labs;
}

/** The first step at this station that has never passed: where to go on. */
export function nextStepOf(station: HTMLElement, progress: Progress): string | undefined {
  for (const [labId, stepIds] of stepsByLab(station)) {
    const open = stepIds.find((stepId) => progress.labs[labId]?.steps[stepId]?.firstPassedAtMs === undefined);
    if (open !== undefined) return open;
  }
  return undefined;
}

export type StationProgress = 'passed' | 'current' | 'ahead';

/** Marks each station of a metro line (`data-steps`) as passed, current (where the learner is) or ahead. */
export function showStations(stations: Iterable<HTMLElement>, progress: Progress): void {
  let hasCurrent = false;
  for (const station of stations) {
    const labs = [...stepsByLab(station)];
    if (labs.length === 0) continue;
    const isPassed = labs.every(([labId, stepIds]) => isLabPassed(progress, labId, stepIds));
    const state: StationProgress = isPassed ? 'passed' : hasCurrent ? 'ahead' : 'current';
    hasCurrent ||= state === 'current';
    station.dataset['progress'] = state;
  }
}
