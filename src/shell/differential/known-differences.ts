import { script } from './differential-case.ts';
import type { DifferentialCase } from './differential-case.ts';

const differing = (text: string, differs: string): DifferentialCase => script(text, text, { differs });

/** What bash and its company do otherwise, and why it is so here. */
export const knownDifferences: readonly DifferentialCase[] = [
  differing('x=hello; echo ${x~~}', 'the parser knows no ~ behind a name'),
  differing('echo ${1x}; echo never', 'the parser takes ${1x} for the text behind $1'),
  differing('coproc cat; echo $COPROC_PID | wc -w', 'the parser knows no coproc'),
  differing('echo {a\\,b,c}', 'the parser splits braces before it looks at backslashes'),
  differing('declare -A m=([a b]=1); echo "${m[a b]}"', 'the parser splits an unquoted key with a blank'),
  differing(
    'declare -A m=(a 1 b 2); echo "${m[a]}"',
    'keys and values in turns, new in bash 5.1, are not read as pairs',
  ),
  differing('declare -ai a=(1+1); echo ${a[0]}', 'elements of an integer array are kept as they are written'),
  differing('enable -n echo; type -t echo', 'builtins cannot be switched off'),
  differing('compgen -v HOM', 'programmable completion belongs to the line editor here'),
  differing('f() { echo hi; }; declare -f f', 'functions are shown as they were written, not laid out anew'),
  differing('set -eu; [[ a b ]]; echo on', 'what is wrong inside [[ ]] ends the script with the wording of the parser'),
  differing(`awk 'BEGIN { print length("한글") }'`, 'our awk counts characters as gawk does, mawk bytes'),
  differing(`awk 'BEGIN { print 3000000000 }'`, 'this mawk shows whole numbers beyond 31 bits rounded; ours does not'),
  differing(`echo aaa | awk '/a{3}/'`, 'our awk counts with braces as POSIX does, this mawk does not'),
  differing(
    `awk 'BEGIN { print substr("hello", 0, 2) }'`,
    'what lies before a text counts, as POSIX says; not in this mawk',
  ),
  differing(`awk 'BEGIN { "echo a" | getline; print NR }'`, 'a record read from a command counts, as POSIX says'),
  differing(
    `printf 'c d\\ne\\n' | awk 'BEGIN { RS = ""; FS = ":" } { print NF }'`,
    'a newline separates fields of a paragraph',
  ),
  differing(
    `awk 'BEGIN { "echo " "cat" | getline x; print x }' < /dev/null`,
    'the joined text is the command, as in gawk',
  ),
  differing(`awk 'BEGIN { print gensub(/a/, "b", "g", "aa") }'`, "gawk's functions are there too"),
  differing("printf 'a\\n' > f; printf 'b\\n' > g; diff -u f g | patch f", 'patch is not there'),
];
