import { expect, test } from 'vitest';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';

/** Without threads, what would never end or take all memory ends with an error that says so; the shell goes on. */
test.each([
  ['braces', 'echo {1..100000000}', /brace expansion: too many words/],
  ['a variable', 'x=abcdefgh; while :; do x=$x$x; done', /bash: line 1: xrealloc: cannot allocate \d+ bytes/],
  ['a number', "echo '9^9^9' | bc >&2", /exponent too large in raise/],
  ['a regular expression', `[[ ${'a'.repeat(60)}! =~ ^(a+)+$ ]] || echo no >&2`, /^no$/m],
  ['what is looked for', `echo ${'a'.repeat(60)}! | grep -E '(a+)+$' || echo no >&2`, /^no$/m],
  ['a pattern', `shopt -s extglob; [[ ${'a'.repeat(60)}! == +(+(a)) ]] || echo no >&2`, /^no$/m],
  ['what is kept for sorting', 'yes | sort', /cannot allocate memory/],
  ['a function', 'f() { f; }; f', /maximum function nesting level exceeded/],
  ['an expression', 'x=x; echo $((x))', /expression recursion level exceeded/],
  ['functions of awk', "awk 'function f() { f() } BEGIN { f() }'", /awk: program limit exceeded/],
  ['a text of sed', "echo aaaa | sed ':a; H; G; ba'", /sed: memory exhausted/],
])('%s without an end', { timeout: 60_000 }, async (_, script, problem) => {
  const { stdout, stderr } = await runScriptInShell(`(${script})\necho still here`, {
    connection: hostClockConnection(),
    host: nodeLikeHost(),
  });
  expect({ stdout, stderr }).toEqual({ stdout: 'still here\n', stderr: expect.stringMatching(problem) });
});

test.each([['f() { f | f; }; f'], [':(){ :|:& };:'], ['while :; do (while :; do (sleep 9 | sleep 9) & done) & done']])(
  '%s runs out of processes and dies out; the prompt stays usable',
  { timeout: 60_000 },
  async (bomb) => {
    const { session, terminal, text, until } = await openSession();
    const running = session.type(bomb, true);
    await until(/fork: Resource temporarily unavailable/);
    await terminal.feed('\x03');
    await running;
    await session.type('kill -9 $(jobs -p); wait; clear', true);
    expect(await session.type('echo one | cat; sleep 1.5; (echo two | cat) & wait', true)).toBe(0);
    expect(text()).toMatch(/^one$/m);
    expect(text()).toMatch(/^two$/m);
    await session.type('clear', true);
    expect(await session.type('sleep 0.3', true)).toBe(0);
    expect(text()).not.toContain('fork');
  },
);

test('Ctrl-C ends a subshell that waits for what it started in the background', async () => {
  const { session, terminal, until } = await openSession();
  const running = session.type('(sleep 1000 & echo started; wait)', true);
  await until(/^started$/m);
  await terminal.feed('\x03');
  expect(await running).toBe(130);
});
