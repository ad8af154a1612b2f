import { expect, test } from 'vitest';
import { runScriptInShell } from '../../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../../testing/connections.ts';
import { openSession } from '../../testing/open-session.ts';

const run = (script: string) => runScriptInShell(script, { connection: hostClockConnection(), host: nodeLikeHost() });

test('what is printed appears while input still comes, and Ctrl-C ends it', async () => {
  const { session, terminal, until } = await openSession();
  const running = session.type(`(echo a; sleep 1000) | awk '{ print "got", $1 }'`, true);
  await until(/got a/);
  await terminal.feed('\x03');
  expect(await running).toBe(130);
});

test.each([
  [`BEGIN { print length("한글😀"), index("한글", "글"), substr("한😀글", 2, 1), toupper("é") }`, '3 2 😀 É\n'],
  [`BEGIN { printf "%5s|%-3s|%c\\n", "한", "글", 54620 }`, '    한|글  |한\n'],
  [`BEGIN { print gensub(/(a)(b)/, "\\\\2\\\\1", "g", "abab"), gensub(/a/, "x", 2, "aaa") }`, 'baba axa\n'],
  [`BEGIN { match("key=val", /(\\w+)=(\\w+)/, m); print m[1], m[2] }`, 'key val\n'],
  [`BEGIN { split("c a b", x); n = asort(x); print n, x[1], x[3]; y["q"]; asorti(y, z); print z[1] }`, '3 a c\nq\n'],
  [`BEGIN { print and(12, 10), or(12, 10), xor(12, 10), lshift(1, 4), rshift(16, 2) }`, '8 14 6 16 4\n'],
  [`BEGIN { a["x"]; a["c"]; a["b"]; for (k in a) print k }`, 'x\nc\nb\n'],
])('what mawk has not, or has for bytes only: %s', async (program, stdout) => {
  expect(await run(`awk '${program}'`)).toEqual({ stdout, stderr: '', exitCode: 0 });
});

test.each([
  [`function f() { return f() } BEGIN { f() }`, /calls nested more than 20000 deep/],
  [`BEGIN { s = "x"; while (1) s = s s }`, /awk: out of memory/],
])('ends with an error instead of the shell: %s', async (program, problem) => {
  const { stderr, exitCode } = await run(`awk '${program}'`);
  expect(stderr).toMatch(problem);
  expect(exitCode).toBe(2);
});
