import { expect, test } from 'vitest';
import { readLabFolders, stepScript } from './lab-folders.ts';
import { useRealCourse } from './real-course.ts';

const labs = await readLabFolders();
const course = useRealCourse();

test.each(labs.map((folder) => [folder.id, folder] as const))(
  '%s: all blocks in one bash with the real AWS CLI pass every step',
  async (labId, folder) => {
    const script = folder.lab.steps.map((step) => stepScript(folder, step.id)).join('\n');
    const { stderr } = await course.shell.run(script);
    expect(stderr).toBe('');
    for (const step of folder.lab.steps) await course.expectPass(labId, step.id);
  },
  300_000,
);
