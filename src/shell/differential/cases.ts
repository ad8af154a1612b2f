import { script } from './differential-case.ts';
import type { DifferentialCase } from './differential-case.ts';

export const differentialCases: readonly DifferentialCase[] = [
  script('quoting', `echo "a  b" 'c  $d' e\\ f "g\\"h" $'tab\\there' "\\$x" '"'`),
  script('word splitting', `x="a  b   c"; echo $x; echo "$x"; for i in $x; do echo "<$i>"; done`),
  script('IFS splitting', `IFS=:; x="a:b::c:"; for i in $x; do echo "<$i>"; done; set -- $x; echo $#`),
  script('mixed IFS', `IFS=' ,'; x=" a , b,,c "; for i in $x; do echo "<$i>"; done`),
  script(
    'empty words',
    `e=; printf '<%s>' $e "$e" ''$e; echo; set -- "" a ""; echo $#; for i in "$@"; do echo "[$i]"; done`,
  ),
  script(
    'positional',
    `set -- a "b c" d; echo "$#" "$1" "$2" "$*"; printf '<%s>' "$@"; echo; shift 2; echo "$@"; IFS=-; echo "$*"`,
  ),
  script(
    'default values',
    'unset x; echo ${x:-d} ${x-e} ${x:+f} "${x:-"g h"}"; y=; echo "<${y:-d}>" "<${y-e}>" "<${y+f}>"; echo ${z:=1}$z',
  ),
  script('unset error', 'echo before; : ${nope:?is missing}; echo after'),
  script('substring', 's=abcdefg; echo ${s:2} ${s:2:3} ${s: -2} ${s:0:-2} ${#s}; set -- a b c d; echo ${@:2} ${@:2:2}'),
  script('pattern removal', 'p=/a/b/c.tar.gz; echo ${p##*/} ${p#*/} ${p%.*} ${p%%.*} ${p%/*}'),
  script(
    'replacement',
    's="one two one"; echo ${s/one/1} ${s//one/1} ${s/#one/x} ${s/%one/y} ${s//[aeiou]/_} ${s// /}',
  ),
  script('case change', 's="hello World"; echo ${s^} ${s^^} ${s,,} ${s^^[lo]}; t=ABC; echo ${t,}'),
  script('indirection', 'a=b; b=c; echo ${!a}; arr=(x y); n="arr[1]"; echo ${!n}; pre_1=x; pre_2=y; echo ${!pre_*}'),
  script('quote transform', `x="it's \\$5"; echo \${x@Q}; y=$'a\\nb'; echo \${y@Q}; echo \${x@U}`),
  script(
    'arrays',
    'a=(1 2 3); a+=(4 5); echo ${a[@]} ${#a[@]} ${a[-1]} ${!a[@]}; unset "a[1]"; echo ${a[@]} "${!a[*]}"; a[10]=z; echo ${#a[@]} "${a[@]:1:2}"',
  ),
  script(
    'array with spaces',
    `a=("x y" z "p  q"); for i in "\${a[@]}"; do echo "<$i>"; done; echo "\${a[*]}"; printf '%s\\n' "\${a[@]/y/Y}"`,
  ),
  script(
    'associative',
    'declare -A m; m[one]=1; m["two words"]=2; echo ${m[one]} "${m[two words]}" ${#m[@]}; k=one; echo ${m[$k]}; unset "m[one]"; echo "${!m[@]}"; [[ -v m[one] ]] || echo gone',
  ),
  script(
    'declare array literal',
    `declare -a a=(1 "b c" $((1+1))); declare -A m=([k]=v [q]="r s"); echo "\${a[1]}" "\${a[2]}" "\${m[q]}"; declare -p a`,
  ),
  script('keyed array literal', `a=([2]=x [5]=y z); echo "\${!a[@]}" "\${a[@]}"`),
  script(
    'arithmetic',
    'echo $((1+2*3)) $((7/2)) $((-7/2)) $((7%3)) $((2**10)) $((1<<4)) $((5&3)) $((5|3)) $((5^3)) $((~5)) $((!0)) $((3>2)) $((1?10:20))',
  ),
  script(
    'arithmetic variables',
    'i=5; echo $((i++)) $i $((++i)) $((i+=10)) $i $((i--)); a=(1 2 3); echo $((a[1]+a[2])); x=y; y=3; echo $((x+1)) $((0x1f)) $((010)) $((2#101))',
  ),
  script(
    'arithmetic command',
    '((x=5, y=x*2)); echo $x $y $?; ((0)); echo $?; let "z=3*4" w=1; echo $z; for ((i=0;i<3;i++)); do echo -n "$i "; done; echo',
  ),
  script(
    'computed variables in arithmetic',
    'a=$SECONDS; echo $((SECONDS-a)) $((RANDOM >= 0 && RANDOM < 32768)) $((EPOCHSECONDS > 1600000000)) $(( $EPOCHSECONDS - EPOCHSECONDS )) $((LINENO))',
  ),
  script('64-bit', 'echo $((2**62)) $((-2**62*2)) $((2**63))'),
  script('division by zero', 'echo a; echo $((1/0)); echo b'),
  script('brace expansion', 'echo {a,b,c} {1..5} {01..03} {10..1..3} {a..e} x{1,2}y{3,4} {a,b{1,2}} {x} {,a}b'),
  script('tilde', 'HOME=/h; echo ~ ~/x "~" a~ x=~; y=~/z; echo $y'),
  script(
    'globs',
    'mkdir -p d; cd d; touch a.txt b.txt .h c.md; echo *.txt; echo *; echo .h*; echo "*"; echo nomatch*; echo [ab].txt ?.md; shopt -s nullglob; echo x nomatch* y',
  ),
  script('glob directories', 'mkdir -p p/q p/r; touch p/q/1 p/r/2 p/q/a; echo p/*/[0-9]; echo p/*/; cd p; echo */a'),
  script(
    'extglob',
    'shopt -s extglob\nmkdir e; cd e; touch a.jpg b.png c.txt; echo *.@(jpg|png); x=aaab; echo ${x##+(a)}',
  ),
  script(
    'command substitution',
    `x=$(echo hi; echo there); echo "$x"; echo $(echo a; echo b) \`echo c\`; y=$(printf 'a\\n\\n\\n'); echo "<$y>"; echo "$(echo "nested $(echo deep)")"`,
  ),
  script('substitution status', 'x=$(false); echo $?; x=$(exit 7); echo $?; echo $(false)$?; true; y=$?; echo $y'),
  script('subshell scope', 'x=1; (x=2; cd /; echo $x); echo $x; { x=3; }; echo $x; (exit 4); echo $?'),
  script('pipes', `printf 'b\\na\\nc\\n' | sort | head -2; echo x | { read y; echo got $y; }; echo hi | cat | cat -n`),
  script(
    'pipeline status',
    'false | true; echo $? ${PIPESTATUS[@]}; true | false | true; echo ${PIPESTATUS[*]}; set -o pipefail; false | true; echo $?; ! true; echo $?; ! false; echo $?',
  ),
  script('endless writer', 'yes | head -3; echo ${PIPESTATUS[0]}'),
  script('pipe keeps variables apart', 'n=0; printf "1\\n2\\n" | while read l; do n=$((n+l)); done; echo $n'),
  script(
    'and or',
    'true && echo a || echo b; false && echo a || echo b; false || false || echo c; true && false; echo $?',
  ),
  script(
    'if',
    'if [ 1 -eq 1 ]; then echo y; else echo n; fi; if false; then :; elif true; then echo elif; fi; if false; then :; fi; echo $?',
  ),
  script(
    'while until',
    'i=0; while [ $i -lt 3 ]; do i=$((i+1)); [ $i = 2 ] && continue; echo $i; done; until [ $i -eq 0 ]; do i=$((i-1)); done; echo $i',
  ),
  script(
    'nested loops',
    'for a in 1 2 3; do for b in x y; do [ $a$b = 2x ] && continue 2; [ $a = 3 ] && break 2; echo $a$b; done; done; echo end',
  ),
  script(
    'case',
    `for w in apple b.txt 42 "" foo; do case $w in a*) echo A;; *.txt|*.md) echo file;; [0-9]*) echo num;; "") echo empty;; *) echo other;; esac; done; case x in x) echo 1;& y) echo 2;; esac`,
  ),
  script(
    'functions',
    'f() { echo "$# $1"; return 3; }; f a b; echo $?; g() { local x=in; h; echo $x; }; h() { x=changed; }; x=out; g; echo $x; function k { echo k; }; k; type -t k f',
  ),
  script(
    'recursion',
    'fact() { if [ $1 -le 1 ]; then echo 1; else echo $(( $1 * $(fact $(($1-1))) )); fi; }; fact 6; fib() { (( $1 < 2 )) && { r=$1; return; }; fib $(($1-1)); local a=$r; fib $(($1-2)); r=$((a+r)); }; fib 10; echo $r',
  ),
  script(
    'here-documents',
    `x=5; cat <<E
a $x $((x+1)) $(echo c) \\$x
  b "q"
E
cat <<'E'
a $x
E
cat <<-E
	tabbed
	E
cat <<< "here $x"; read a b <<< "p q r"; echo "$b"`,
  ),
  script(
    'here-document in a loop',
    `while read -r l; do echo "[$l]"; done <<E
one
two  2
E
echo done`,
  ),
  script(
    'redirections',
    `echo a > f; echo b >> f; cat f; cat < f | wc -l; { echo out; echo err >&2; } > o 2> e; cat e o; ls nothere 2>/dev/null || echo failed; echo x 2>&1 >/dev/null; { echo 1; echo 2 >&2; } &> both; cat both`,
  ),
  script('descriptors', 'exec 3> f3; echo hi >&3; exec 3>&-; cat f3; exec 4< f3; read x <&4; echo $x; exec 4<&-'),
  script('interleaved errors', '{ echo 1; echo 2 >&2; echo 3; echo 4 >&2; } 2>&1'),
  script('noclobber', 'set -C; echo a > n; echo b > n; echo $?; echo c >| n; cat n'),
  script(
    'read',
    `printf 'a b c\\nd\\\\e f\\nlast' | { read x y; echo "$x|$y"; read -r z; echo "$z"; read w; echo "$w $?"; }`,
  ),
  script(
    'files through links',
    'echo a > t; ln -s t l; echo b > l; echo c >> l; cat t; [ -L l ] && echo link; mkdir d; ln -s d e; echo x > e/f; cat d/f; mkdir e/sub; ls d; rm e/f; ls d; ln -s made m; echo y > m; cat made; chmod 600 l; stat -c %a t; (ln -s o p; ln -s p o; echo z > o) 2>/dev/null; echo $?',
  ),
  script(
    'an overwritten file keeps its mode',
    'echo a > f; chmod 751 f; echo b > f; stat -c %a f; echo c | tee f; stat -c %a f; cp f g; stat -c %a g',
  ),
  script(
    'a word of more than a hundred thousand fields',
    'set -- $(seq 150000); echo $#; a=($(seq 150000)); echo ${#a[@]}; for i in "${a[@]}"; do :; done; echo $i',
  ),
  script(
    'read with wrong numbers',
    `for o in "-t abc" "-t 1e3" "-t -1" "-t -0.01" "-n q" "-n -1" "-N 1x" "-u q" "-u 9" -z; do read $o x <<< a; echo "$? $x"; x=; done 2>&1 | grep -v usage`,
  ),
  script(
    'read IFS',
    `IFS=, read -r a b c <<< "1,2,3,4"; echo "$a-$b-$c"; IFS=: read -ra p <<< "x:y:z"; echo \${#p[@]} \${p[2]}; while IFS= read -r l; do echo "<$l>"; done <<< "  lead"`,
  ),
  script(
    'mapfile',
    `mapfile -t a < <(printf 'x\\ny z\\n'); echo \${#a[@]} "\${a[1]}"; readarray -t b <<< "1"; echo \${b[0]}`,
  ),
  script('process substitution', `cat <(echo 1; echo 2); echo hi | tee >(cat > teed); sleep 0.2; cat teed`),
  script(
    'printf',
    `printf '%s-%d-%05.2f|%-5s|%5s|%x %o %c %%\\n' a 42 3.14159 ab cd 255 8 xyz; printf '%s\\n' a b c; printf '%b' 'x\\ty\\n'; printf '%q\\n' "a b'c"; printf -v v '%03d' 7; echo $v; printf '%d\\n' "'A"`,
  ),
  script('printf of Hangul', `printf '[%s]\\n' 가나; printf '\\xea\\xb0\\x80\\n'; printf '\\uac00\\n'`),
  script('echo options', `echo -n a; echo -e 'b\\tc\\x41\\0101'; echo -E 'd\\n'; echo -- -n; echo -nx`),
  script(
    'test operators',
    `[ -z "" ] && echo z; [ -n a -a 1 -lt 2 ] && echo and; [ a = b -o c = c ] && echo or; [ ! -e /nope ] && echo ne; touch f; [ -f f -a ! -d f ] && echo file; [ -s f ] || echo empty; [ "a" \\< "b" ] && echo lt; test 5 -ge 5; echo $?`,
  ),
  script('test errors', '[ a -eq 1 ]; echo $?; [ 1 2 ]; echo $?; [ -q ]; echo $?; [ a'),
  script(
    'conditionals',
    `x=foobar; [[ $x == foo* ]] && echo glob; [[ $x == "foo*" ]] || echo literal; [[ $x =~ ^(fo+)(.*)$ ]] && echo "\${BASH_REMATCH[1]} \${BASH_REMATCH[2]}"; [[ -n $x && ! -z $x || a == b ]] && echo yes; [[ 3 -gt 2 ]] && echo gt; [[ a < b ]] && echo lt; re='[0-9]+$'; [[ ab12 =~ $re ]] && echo "$BASH_REMATCH"`,
  ),
  script('set -e', 'set -e; false || true; if false; then :; fi; ! true; x=$(true); echo here; false; echo never'),
  script('set -e in functions', 'set -e; f() { false; echo in; }; f || echo caught; f; echo never'),
  script('set -u', 'set -u; echo ${x-ok}; echo $x; echo never'),
  script('set -x', 'set -x; a=1; echo "a b" $a; [ $a = 1 ] && true'),
  script('exit trap', `trap 'echo bye $?' EXIT; echo hi; (trap 'echo sub' EXIT; exit 2); exit 3`),
  script('err trap', `trap 'echo err' ERR; false; true; false || true; echo end`),
  script(
    'eval and source',
    `eval 'x=5; echo $x'; cmd='echo "a b"'; eval $cmd; echo 'y=7; echo sourced $1' > lib; . ./lib arg; echo $y; f() { return 5; }; f; echo $?; source ./nope; echo $?`,
  ),
  script(
    'getopts',
    `set -- -a -b val -c rest; while getopts "ab:c" o; do echo "$o $OPTARG"; done; shift $((OPTIND-1)); echo "$@"; OPTIND=1; set -- -x; getopts a o; echo $o`,
  ),
  script(
    'export and env',
    'A=1 B=2 env | grep "^[AB]=" | sort; export C=3; bash -c "echo $C \\$C"; D=4; bash -c "echo [\\$D]"; D=5 bash -c "echo [\\$D]"; echo $D; export -n C; bash -c "echo [\\$C]"',
  ),
  script(
    'bash -c arguments',
    `bash -c 'echo $0 $1 $#' name a b; echo 'echo script $1' > s.sh; bash s.sh x; chmod +x s.sh; ./s.sh y; bash -c 'exit 9'; echo $?; echo 'echo stdin' | bash`,
  ),
  script('readonly', 'readonly r=1; r=2; echo $r $?'),
  script(
    'local and dynamic scope',
    'f() { local a=1 b; b=2; g; echo $a $b; }; g() { a=9; }; a=0; f; echo $a "[$b]"; local x=1; echo $?',
  ),
  script(
    'integer and case attributes',
    'declare -i n=3+4; echo $n; n+=5; echo $n; declare -u u=abc; echo $u; declare -l l=ABC; echo $l; declare -r q=1; declare -p n q',
  ),
  script('nameref', 'f() { local -n ref=$1; ref=changed; }; v=1; f v; echo $v'),
  script(
    'type and command',
    'type cd; type -t if; command -v echo; command -v nosuchcmd; echo $?; f() { :; }; command -v f; type nosuchcmd; command echo hi',
  ),
  script('not found', 'nosuchcommand a b; echo $?; ./nofile; echo $?; touch plain; ./plain; echo $?; /tmp; echo $?'),
  script('builtin errors', 'cd /nope; echo $?; shift 5; echo $?; unset 1x; return 3; break; echo $?; exit abc'),
  script(
    'background and wait',
    '(sleep 0.05; echo slow) & echo fast; wait; echo done; (exit 5) & wait $!; echo $?; sleep 0.01 & wait %1 2>/dev/null; echo ok',
  ),
  script('kill background', 'sleep 100 & p=$!; kill $p; wait $p; echo $?'),
  script(
    'seq and xargs',
    `seq 3 | xargs; seq 4 | xargs -n2 echo x; printf 'a b\\nc\\n' | xargs -I{} echo "<{}>"; printf 'p\\0q r\\0' | xargs -0 -n1 echo; echo | xargs -r echo no`,
  ),
  script('timeout', 'timeout 0.1 sleep 5; echo $?; timeout 5 echo fine; timeout 1 false; echo $?'),
  script(
    'text tools',
    `printf 'b 2\\na 10\\nc 1\\n' > t; sort -k2 -n t; cut -d' ' -f1 t | tr a-c A-C; awk '{s+=$2} END {print s}' t; sed 's/ /:/; 2d' t; grep -c . t; wc -l < t; tail -n 1 t; sort t | uniq | head -1; paste -sd, t`,
  ),
  script(
    'jq',
    `echo '{"a":[1,2,{"b":"한글"}],"n":null}' | jq -r '.a[2].b, (.a|length), .n'; echo '[{"k":1},{"k":2}]' | jq -c 'map(.k)'; jq -n '{x:1}'`,
  ),
  script(
    'dates',
    `date -u -d @0 +%Y-%m-%dT%H:%M:%SZ; date -u -d '2026-01-31 12:00 +1 day' +%F; date -u -d 'Jan 5 2026' +%a%j; date -u -d '2026-11-21T03:04:05Z' '+%s %-d %e %I%p'`,
  ),
  script(
    'cd and pwd',
    'mkdir -p a/b; cd a/b; basename "$PWD"; cd ..; basename $(pwd); cd - > /dev/null; basename "$PWD"; pushd .. > /dev/null; [ -d a ] && echo up; popd > /dev/null; basename "$PWD"',
  ),
  script(
    'comments and continuation',
    `echo a # comment
echo b \\
  c; echo "x # y" #z
# only
echo 'multi
line'`,
  ),
  script(
    'loops and pipes',
    'for f in a b; do echo $f; done | while read x; do echo "got $x"; done; for i; do echo $i; done; for i in; do echo no; done; echo $?',
  ),
  script(
    'special parameters',
    'set -- x y; echo $# $0 $?; f() { echo $0 $1 ${FUNCNAME[0]}; }; f q; true; echo $_; echo ${#}',
  ),
  script('line numbers', 'echo one\necho $LINENO\n\nnosuch\nif true; then\n  nosuch2\nfi'),
  script('alias off in scripts', "alias ll='echo aliased'; ll; echo $?"),
  script('stdin of the script', 'read a; echo "1:$a"; cat', { stdin: 'first\nsecond\nthird\n' }),
  script('loop does not lose stdin', 'while read -r l; do ls /nope 2>/dev/null; echo "$l"; done', { stdin: 'a\nb\n' }),
  script(
    'UTF-8',
    `s=안녕하세요; echo \${#s} \${s:1:2} \${s/녕/NYEONG}; echo $s | wc -m; [[ $s == 안* ]] && echo ok; echo 한글 | sed 's/글/국/'`,
  ),
  script(
    'patterns with special characters',
    'for x in a-b a.b "a[b" "a{b" a/b "a|b" "a+b"; do case $x in *-*) echo dash;; *.*) echo dot;; *[[]*) echo bracket;; *[{]*) echo brace;; */*) echo slash;; *[+-]*) echo plus;; *) echo other;; esac; done; y="a-b+c"; echo ${y/-/x} ${y//[-+]/_} ${y%-*}',
  ),
  script('large output', 'for ((i=0;i<2000;i++)); do echo "line $i"; done | tail -2; printf "%0.s=" {1..50}; echo'),
  script(
    'here-document to variable',
    `read -r -d '' doc <<'E'
{"a": 1}
E
echo "$doc"; json=$(cat <<E
{"b": "x"}
E
); echo "$json"`,
  ),
  script('prompted choice', `printf '2\\n' | { echo "1) a"; read -p 'which? ' n; echo "chose $n"; }`),
  script('beyond 2^53', 'echo $((9223372036854775807+1)) $((9007199254740993)) $((1234567890123456789 * 10))'),
  script(
    'negated extglob',
    'shopt -s extglob\nmkdir e; cd e; touch a b.txt c; echo !(*.txt); x=(!(a|c) z); echo "${x[@]}"; ls !(b*).t !(a|c)* 2>&1; [[ b == !(a) ]] && echo not; for f in !(c); do echo "$f"; done; echo "!(a)" \'!(b)\'',
  ),
  script('diff format', 'diff <(echo a) <(echo b)'),
  script('uniq -c', "printf 'a\\na\\nb\\n' | uniq -c; printf 'a\\na\\nb\\n' | uniq -d"),
  script('message of a syntax error', 'echo a\nif then; fi'),
  script('message of an unexpected end', 'echo a; if true; then echo b'),
  script(
    'select',
    `printf '2\\n\\n9\\n1\\n3\\n' | { select x in apple "b c" quit; do echo "[$x] $REPLY"; [ "$x" = quit ] && break; done; echo $?; }; set -- p q; select y; do echo "$y"; break; done <<< 2; echo "select z in a"; cat <<E
select in text; !(x)
E`,
  ),
  script(
    'err trap in functions and with set -E',
    `trap 'echo "err $? line $LINENO: $BASH_COMMAND"' ERR; f() { false; echo in; return 2; }; f; grep -q x /dev/null
false
set -E; f; x=$(false); true`,
  ),
  script('err trap set in a function', `f() { trap 'echo e' ERR; false; }; f; false; trap - ERR; false; echo end`),
  script('exit trap of an ended job', `(trap 'echo bye $?' EXIT; sleep 5) & sleep 0.05; kill $!; wait $!; echo $?`, {}),
  script(
    'term trap of a job',
    `(trap 'echo term; exit 7' TERM; while :; do sleep 0.02; done) & sleep 0.1; kill $!; wait $!; echo $?; (trap '' INT; trap 'echo usr' USR1; sleep 0.2; echo on) & sleep 0.05; kill -USR1 $!; wait; echo done`,
  ),
  script(
    'signals to itself',
    `trap 'echo got' USR1 TERM; kill -USR1 $$; kill $$; trap - TERM; trap 'echo exit' EXIT; kill $$; echo never`,
  ),
  script(
    'wait for the next job',
    '(sleep 0.15; exit 3) & (sleep 0.02; exit 2) & wait -n; echo $?; wait -n; echo $?; wait -n; echo $?; sleep 9 & kill -9 $!; wait $! 2>/dev/null; echo $?; kill %7; echo $?',
  ),
  script(
    'live grep',
    `slow() { for i in a1 b2 a3 c4 a5; do echo $i; sleep 0.01; done; }; slow | grep -n a; slow | grep -vn a; slow | grep -m2 a; slow | grep -c a; slow | grep -q zz; echo $?; slow | grep -iE '^(A|C)'; slow | grep -A1 b; slow | grep -o '[0-9]'; printf 'x\\ny' | grep y; grep x </dev/null; echo $?; slow | grep -e a1 -e c; slow | grep -nm1 c`,
  ),
  script(
    'endless writer into grep',
    'while true; do echo tick; echo tock; done | grep -q tock; echo ${PIPESTATUS[@]}; yes | grep -m3 y',
  ),
  script(
    'live sed, awk and jq',
    `slow() { for i in 'a 1' 'b 2' 'c 3'; do echo "$i"; sleep 0.01; done; }; slow | sed 's/[a-b]/<&>/; /3/d'; slow | sed -n '/b/p;$p'; slow | sed 2d; slow | sed 'N;s/\\n/+/'; slow | awk '{print $2}'; slow | awk '$2 > 1 {print NR, $0}'; slow | awk -F' ' '{s+=$2} END {print s}'; { echo '{"a":'; sleep 0.01; echo '1} {"a":2}'; echo '[3]'; } | jq -c 'if type=="object" then .a else .[0] end'; slow | sed -n 's,\\([0-9]\\),[\\1],p'; slow | awk '/a/,/b/'; slow | awk '/b/{print "B"; next} {print}'`,
  ),
  script(
    'select in columns',
    'select r in $(seq 100 130); do break; done </dev/null; echo $?; PS3="which? "; select r in ap-northeast-2 us-east-1; do break; done <<< 1; echo $r; f() { select q in 가 나; do echo $q; return 3; done <<< 2; }; f; echo $?',
  ),
];
