import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Lab } from '../../checkers/define.ts';
import { labIds, labsFolder, loadLab } from '../../src/commands/lab/find-labs.ts';
import { readLesson, runnableCode, type Lesson } from '../../src/commands/lab/lesson-blocks.ts';

/** A script of wrong/ or valid/, with what its header comments say. */
export interface StateScript {
  name: string;
  /** The script, after files/<prelude>.sh when its header names a prelude. */
  code: string;
  /** The step that is checked; 'cleanup' for the lab's clean-up checks. */
  step: string;
  /** State before the script: the lesson's blocks up to and including this step; 'start' for none of them. */
  after: string;
  /** wrong/ only: the mistake that must be reported. */
  mistake: string | undefined;
}

export interface LabFolder {
  id: string;
  lab: Lab;
  lesson: Lesson;
  wrong: StateScript[];
  valid: StateScript[];
}

function header(code: string, name: string): string | undefined {
  return new RegExp(`^# ${name}: *(\\S+)`, 'm').exec(code)?.[1];
}

function readScripts(folder: string): StateScript[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sh'))
    .sort()
    .map((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      const [step, after] = [header(code, 'step'), header(code, 'after')];
      if (!step || !after) throw new TypeError(`${folder}/${file} needs «# step:» and «# after:»`);
      const prelude = header(code, 'prelude');
      const before = prelude ? readFileSync(join(folder, '..', 'files', `${prelude}.sh`), 'utf8') : '';
      return { name: basename(file, '.sh'), code: before + code, step, after, mistake: header(code, 'mistake') };
    });
}

/** Every lab of the course, in order, with all that the lab test needs of its folder. */
export async function readLabFolders(): Promise<LabFolder[]> {
  return Promise.all(
    labIds().map(async (id) => {
      const folder = join(labsFolder, id);
      return {
        id,
        lab: await loadLab(id),
        lesson: readLesson(readFileSync(join(folder, 'lesson.mdx'), 'utf8')),
        wrong: readScripts(join(folder, 'wrong')),
        valid: readScripts(join(folder, 'valid')),
      };
    }),
  );
}

/** One script of all executable blocks of a step, as a learner runs them in one shell. */
export function stepScript(folder: LabFolder, stepId: string): string {
  const step = folder.lesson.steps.find(({ id }) => id === stepId);
  if (!step) throw new TypeError(`${folder.id}/lesson.mdx has no <Step id="${stepId}">`);
  return runnableCode(step.blocks).join('\n');
}

export function cleanupScript(folder: LabFolder): string {
  return runnableCode(folder.lesson.cleanup).join('\n');
}
