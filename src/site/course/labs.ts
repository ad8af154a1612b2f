import { getCollection } from 'astro:content';
import type { Lab } from '../../../checkers/define.ts';
import { stageIndexOf, stages, type Stage } from './stages.ts';

const definitions = import.meta.glob<{ default: Lab }>('/labs/*/lab.ts', { eager: true });

/** A lesson's frontmatter, as content.config.ts checks it. */
interface LessonData {
  title: string;
  summary: string;
  users: number;
  minutes: number;
  costUsdPerHour: number;
  order: number;
}

/** A lab as the pages show it: its lesson, and the steps its checks are declared for. */
export interface CourseLab {
  /** Folder name, e.g. '010-one-user'. */
  id: string;
  entry: { id: string; data: LessonData };
  steps: readonly { id: string; title: string }[];
  stageIndex: number;
}

/** Every lab that has both a lesson and checks, in the course's order. */
export async function listLabs(): Promise<CourseLab[]> {
  const entries: readonly CourseLab['entry'][] = await getCollection('labs');
  return entries
    .flatMap((entry) => {
      const lab = definitions[`/labs/${entry.id}/lab.ts`]?.default;
      if (!lab) return [];
      const steps = lab.steps.map(({ id, title }) => ({ id, title }));
      return [{ id: entry.id, entry, steps, stageIndex: stageIndexOf(entry.data.users) }];
    })
    .toSorted((a, b) => a.entry.data.order - b.entry.data.order);
}

/** The stations of the line, each with its labs; one without labs is not built yet. */
export function stationsOf(labs: readonly CourseLab[]): { stage: Stage; labs: CourseLab[] }[] {
  return stages.map((stage, index) => ({ stage, labs: labs.filter((lab) => lab.stageIndex === index) }));
}

/** Labs and steps for scripts in the page that show progress: 'lab/step lab/step …'. */
export function stepPairs(labs: readonly CourseLab[]): string {
  return labs.flatMap((lab) => lab.steps.map((step) => `${lab.id}/${step.id}`)).join(' ');
}
