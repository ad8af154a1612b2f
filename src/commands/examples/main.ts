import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseExamples } from './course-examples.ts';

/** `npm run examples`: writes the examples in the help of `aws` from the lessons. */
const root = join(import.meta.dirname, '..', '..', '..');
const examples = courseExamples();
writeFileSync(join(root, 'src/aws-cli/help/course-examples.json'), `${JSON.stringify(examples, null, 2)}\n`);
console.log(`명령 ${Object.keys(examples).length}개의 예를 썼어요.`);
