import { expect, test } from 'vitest';
import { splitCommands } from './split-commands.ts';

test('one command a line, without comments and blank lines', () => {
  expect(splitCommands('P=m10\n\n# why\necho $P; false\n')).toEqual(['P=m10', 'echo $P; false']);
});

test('loops, continued lines, quotes and here-documents stay whole', () => {
  const whole = [
    'for i in 1 2; do\n  echo $i\ndone',
    'aws ec2 run-instances \\\n  --count 1',
    'echo "a\nb"',
    "cat > web.sh <<'U'\n#!/bin/bash\n\necho ok\nU",
  ];
  expect(splitCommands(whole.join('\n'))).toEqual(whole);
});

test('what never ends is one command', () => {
  expect(splitCommands('if true; then\necho a')).toEqual(['if true; then\necho a']);
});
