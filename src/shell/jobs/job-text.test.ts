import { expect, test } from 'vitest';
import { parse } from '../interpreter/parse.ts';
import { membersOf } from './job-text.ts';

function texts(source: string): string[] {
  const parsed = parse(source);
  if (parsed.kind !== 'script') throw new Error(parsed.message);
  return membersOf(parsed.script.statements[0]!);
}

test.each([
  ['f   a \'b  c\' "d $x" >out 2>&1 <<<hi &', ['f a \'b  c\' "d $x" > out 2>&1 <<< hi']],
  ['a=(1  2) cmd ${x:-a  b} $(ls  -l) &', ['a=(1  2) cmd ${x:-a  b} $(ls  -l)']],
  ['while true; do sleep 1;curl x|cat; done >f', ['while true; do\n    sleep 1;\n    curl x | cat;\ndone > f']],
  ['for i in 1 2; do echo $i; done | cat', ['for i in 1 2;\ndo\n    echo $i;\ndone', 'cat']],
  ['if a; then b; elif c; then d; else e; fi &', ['if a; then\n    b;\nelif c; then\n    d;\nelse\n    e;\nfi']],
  ['a && b ||   c &', ['a && b || c']],
  ['(sleep 1;{ a;b; }) # why', ['( sleep 1; { a; b; } )']],
])('bash writes %j as %j', (source, members) => {
  expect(texts(source)).toEqual(members);
});

test('what has no layout here stays as it was typed', () => {
  expect(texts('(case - in a*) x=$(test);; *) b;; esac) &')).toEqual(['(case - in a*) x=$(test);; *) b;; esac)']);
  expect(texts('f() { a; } | b')).toEqual(['f() { a; } | b', 'f() { a; } | b']);
});
