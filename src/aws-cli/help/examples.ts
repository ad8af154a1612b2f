import { textWidth } from '../output/east-asian-width.ts';
import data from './course-examples.json' with { type: 'json' };
import { pageColumns, wrapped } from './page.ts';

/** A command of the course. */
export interface CourseExample {
  /** On one line, as the lesson runs it. */
  command: string;
  /** Title of the lesson. */
  lesson: string;
}

/** Written by `npm run examples` from the lessons. */
const courseExamples = data as Record<string, readonly CourseExample[]>;

const introduction = '이 과정의 실습에서 쓰는 명령이에요. $로 시작하는 것은 실습에서 만든 변수와 함수예요.';
const exampleColumns = pageColumns - 14;

/** The lines of a page's examples; `commands` are words after `aws`. Empty when no lesson uses any of them. */
export function exampleLines(...commands: string[]): string[] {
  const examples = commands.flatMap((command) => courseExamples[command] ?? []);
  if (examples.length === 0) return [];
  return [
    ...wrapped(introduction),
    ...examples.flatMap(({ command: text, lesson }) => ['', `«${lesson}»`, '', ...commandLines(text)]),
  ];
}

/** A command that is too long for the page goes on behind backslashes, one option a line. */
function commandLines(command: string): string[] {
  const parts = textWidth(command) <= exampleColumns ? [command] : splitAtOptions(command);
  return parts.map((part, i) => `   ${i === 0 ? '' : '    '}${part}${i < parts.length - 1 ? ' \\' : ''}`);
}

/** Cuts before each option that does not stand in quotes. */
function splitAtOptions(command: string): string[] {
  const words = command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word.startsWith('--')) parts.push([]);
    parts.at(-1)!.push(word);
  }
  return parts.map((part) => part.join(' '));
}
