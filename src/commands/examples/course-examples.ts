import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseExample } from '../../aws-cli/help/examples.ts';
import { labIds, labsFolder } from '../lab/find-labs.ts';
import { readLesson } from '../lab/lesson-blocks.ts';
import { awsCommandsIn, commandName } from './aws-commands.ts';

/** A page of help shows no more. */
const perCommandMax = 3;

/** The `aws` commands that the lessons run, by what their help is called under. */
export function courseExamples(): Record<string, CourseExample[]> {
  const byCommand = new Map<string, CourseExample[]>();
  for (const lab of labIds()) {
    const lesson = readLesson(readFileSync(join(labsFolder, lab, 'lesson.mdx'), 'utf8'));
    const title = String(lesson.frontmatter.title);
    const blocks = [...lesson.steps.flatMap((step) => step.blocks), ...lesson.cleanup];
    for (const block of blocks.filter(({ kind }) => kind !== 'shown')) {
      for (const command of awsCommandsIn(block.code)) {
        const name = commandName(command);
        const known = byCommand.get(name ?? '') ?? [];
        if (name === undefined || known.length === perCommandMax) continue;
        if (known.some((example) => example.command === command)) continue;
        byCommand.set(name, [...known, { command, lesson: title }]);
      }
    }
  }
  return Object.fromEntries([...byCommand].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
