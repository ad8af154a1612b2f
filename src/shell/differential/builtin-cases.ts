import { scripts } from './differential-case.ts';
import type { DifferentialCase } from './differential-case.ts';

/** Builtins as scripts use them, files from Windows, and Hangul in columns. */
export const builtinCases: readonly DifferentialCase[] = [
  ...scripts('builtins', [
    "printf '%b\\n' 'a\\101'; TZ=Asia/Seoul printf '%(%H:%M %Z)T\\n' 0; printf '%s|%5.1f|%-6d|%06.2f\\n' a 3.14159 42 2.5; printf; echo $?; printf -v; echo $?; printf '---\\n'; echo $?; printf -- '---\\n'; printf '%y\\n' 1",
    "printf '%10s|%-10s|\\n' 안녕 안녕; printf '%.3s\\n' 안녕; printf '%5d|%-8s|%8s|\\n' 3 가 나",
    'umask -S; umask 022; umask u=rwx,g=,o=; umask; umask -p; umask 999; echo $?; umask g+r; umask; umask a=rx; umask -S; umask 077; touch p; stat -c %a p',
    "printf '#!/nope/bash\\necho x\\n' > g; chmod +x g; ./g; echo $?; printf '#!/bin/bash\\r\\necho x\\r\\n' > h; chmod +x h; ./h; echo $?; printf 'echo a\\r\\n' > k; bash k | od -c; printf 'if true; then\\r\\necho a\\r\\nfi\\r\\n' > l; bash l; echo $?; printf 'x=5\\r\\necho \"[$x]\"\\r\\n' > n; bash n | od -c | head -2; printf 'nosuchcmd\\r\\n' > p; bash p; printf 'for i in 1 2; do\\r\\n echo $i\\r\\ndone\\r\\n' > q; bash q; tr -d '\\r' < l > l2; bash l2; sed -i 's/\\r$//' q; bash q",
    'f="a b"; echo x > $f; echo $?; echo x > $unset; echo $?; echo y > *.nope; ls -1 | cat',
    '[ -x /bin/sh ] && echo exec; [ -x /usr/bin/env ] && echo e; [ -f /bin/ls ] && echo f; [ -x /bin/sh -a -d /tmp -o -z a ] && echo ao; [[ -k /tmp ]] && echo sticky; [ -e /usr/bin/nosuch ] || echo none; [ -d /usr/bin ] && echo d',
    "f() { echo \"hi $1\"; }; export -f f; bash -c 'f x'; echo a b | xargs -n1 bash -c 'f \"$0\"'; export -f nope; echo $?; unset -f f; bash -c 'f x'; echo $?",
    'PATH=/nope; echo builtin ok; ls; /bin/ls -d /; type ls; command -v ls; PATH=$PATH:/bin; ls -d /; PATH=; ls; echo $?',
    'shopt -p nullglob; shopt -o pipefail; shopt -so pipefail; shopt -o pipefail; shopt -po pipefail; shopt -q login_shell; echo $?; shopt -s nullglob; shopt -p nullglob; shopt -q nullglob; echo $?; shopt -s nosuch; echo $?',
    'set -- -a b; set -; echo $#; set -Z; echo $?; set -o nosuch; echo $?; set -o noglob; echo *; set +o noglob',
    'declare -f nosuch; echo $?; f() { :; }; g() { :; }; declare -F; declare -F f; type -t f; unset -f f; type -t f; echo $?; eval "$(declare -f g | sed \'s/g/h/\')"; h && echo copied',
    'exec {fd}>dyn; echo $fd; echo z >&$fd; exec {fd}>&-; cat dyn; exec {out}>&1; echo via >&$out; exec {out}>&-; echo still; exec 3>f; echo three >&3; exec 3>&-; cat f',
  ]),
  ...scripts('arrays', [
    'a=(c a b); IFS=$\'\\n\' sorted=($(sort <<<"${a[*]}")); unset IFS; echo "${sorted[@]}"',
    'a=(1 2 3); unset \'a[1]\'; echo "${a[@]}" "${!a[@]}"; a=("${a[@]}"); echo "${!a[@]}"; unset a; echo ${#a[@]}',
    'a=(1 2 3); a[-1]=x; echo "${a[@]}"; a[-5]=y; echo $?; echo ${a[10]}; echo "${a[-9]}"',
    'a=("a b" c); b=("${a[@]}" d); printf \'<%s>\\n\' "${b[@]}"; printf \'<%s>\\n\' ${b[@]}; IFS=,; echo "${b[*]}"',
    'a=(*.nope); echo "${a[0]}"; touch 1.t 2.t; a=(*.t); echo ${#a[@]}; a=( $(echo 1 2 3) "x" ); echo ${#a[@]}',
    'echo ${a[0]-none} ${a[@]-none2} ${a[@]:+yes}; a=(1); echo ${a[@]:+yes} ${a:-x}; a=5; echo ${a[0]} ${a[@]} ${#a[@]}',
    'readarray -t a <<< "$(printf \'%s\\n\' b a c | sort)"; echo "${a[@]}"; echo "last=${a[-1]}"; unset \'a[-1]\'; echo "${#a[@]}"',
    'a=(1 2); a[1]+=x; a+=("y z"); echo "${a[@]}" ${#a[@]}; a[2+1]=w; i=4; a[i]=v; a[$i+1]=u; echo "${a[@]}"',
    'a=([3]=c [1]=a b); echo "${!a[@]}"; echo "${a[@]}"; declare -p a; echo ${a}; echo $a',
    'a=(1 2 3); echo $((${a[0]}+a[1]+a[2])) $((a[0]++)) ${a[0]} $(( ${#a[@]} * 2 )); sum=0; for x in "${a[@]}"; do ((sum+=x)); done; echo $sum',
    'a=(a b c d e); echo "${a[@]:0:2}" - "${a[@]:1}" - "${a[@]::2}" - "${a[@]:(-2)}" - "${@:0:1}"',
  ]),
  ...scripts('expansion', [
    'echo ${x:?}; echo never',
    'echo ${x?"not set"}',
    'x=abc; echo ${x:1} ${x:0:1} ${x:5} ${x: -2:1} ${x:0:-1} ${x:1:0}.; echo ${x:0:-5}; echo next',
    'pre_a=1 pre_b=2; echo ${!pre_*} "${!pre_@}"; v=pre_a; echo ${!v} ${!v:-d}; w=nope; echo "${!w}" ${!w:-d}; unset q; echo ${!q}; echo $?',
    'x=\'*\'; echo "$x" | cat; echo "${x#\\*}"; y=\'a*b\'; echo ${y%\\*b} "${y%\'*b\'}"; p=\'*b\'; echo ${y%"$p"} ${y%$p}',
    'set -- a b c; echo "${@/b/X}" "${*^^}" "${@:2}" "${@#a}"; IFS=+; echo "$*" "${*:2}" $*; echo "${@}"',
    'x="  sp  aced  "; echo "[${x#"${x%%[![:space:]]*}"}]" "[${x%"${x##*[![:space:]]}"}]"; echo ${x// /} ; read -r t <<< "$x"; echo "[$t]"; shopt -s extglob; echo "[${x##+( )}]" "[${x%%+( )}]"',
    'x=a.b.c; IFS=. read -r -a p <<< "$x"; echo "${p[@]}" "${#p[@]}"; IFS=. ; set -- $x; echo $#; unset IFS; y=${x//./ }; set -- $y; echo $3',
    's="key=value=x"; echo ${s%%=*} ${s#*=} ${s##*=} ${s%=*}; [[ $s =~ ^([^=]+)=(.*)$ ]] && echo "${BASH_REMATCH[@]}" ${#BASH_REMATCH[@]}',
  ]),
  ...scripts('reading', [
    "echo -e 'a\\nb\\c' x; echo -ne 'x\\n'; echo -en '\\x41\\n'; echo -nE 'a\\n'; echo; echo -e '\\e[31mred\\e[0m' | cat -v; echo -x; echo --help | head -1; echo -; echo '\\n'; echo -e '\\u'; echo -e '\\0'| od -An -c; echo -e '\\\\'; echo \"-n\"; echo -neE 'a\\tb'; echo",
    'read -r a b <<< "one two three"; echo "$a|$b"; read -ra arr <<< "x y  z"; echo ${#arr[@]}; read -n 3 x <<< abcdef; echo $x; read -N 3 y <<< abcdef; echo $y; read -d : z <<< a:b; echo $z; read -s p <<< pw; echo $p',
    'read x < /dev/null; echo "$? [$x]"; printf \'abc\' | { read x; echo "$? $x"; }; read -t 0.1 x < <(sleep 1); echo $?; read -t 0 <<< a; echo $?; read -u 3 x 3<<< fd; echo $x; read <<< "  reply  "; echo "[$REPLY]"; read -p \'prompt: \' x <<< a; read -e x <<< a; echo $x',
    "while IFS=, read -r id name rest; do echo \"$id:$name:$rest\"; done <<< $'1,kim,a,b\\n2,lee\\n'; while IFS='|' read -r _ b _; do echo $b; done <<< 'a|b|c'; while read -r k v; do declare \"cfg_$k=$v\"; done <<< $'x 1\\ny 2 3'; echo $cfg_x \"$cfg_y\"",
    'printf \'a\\tb\\t\\tc\\n\' | { IFS=$\'\\t\' read -r w x y z; echo "$w|$x|$y|$z"; }; printf \'a,b,,c\\n\' | { IFS=, read -r w x y z; echo "$w|$x|$y|$z"; }; printf \'a:b:\' | { IFS=: read -r x y; echo "$x|$y"; }; while read -r l || [ -n "$l" ]; do echo "<$l>"; done < <(printf \'a\\nb\')',
    "printf 'line1\\r\\nline2\\r\\n' | while read -r l; do echo \"[${l%$'\\r'}]\"; done; printf 'x\\r\\n' | { read -r v; [ \"$v\" = x ] || echo differs; echo ${#v}; }",
    "exec 3<<< $'l1\\nl2'; read -u 3 a; read b <&3; echo $a $b; exec 3<&-; read x <&3; echo $?",
    'while getopts "a:b" o; do echo "$o:$OPTARG"; done; set -- -a; getopts "a:" o; echo "$? $o $OPTARG"; OPTIND=1; set -- -q; getopts "a:" o; echo "$? $o"',
  ]),
  ...scripts('what a name means', [
    'type -a echo ls nope; type -at echo; type -ap echo; type -aP ls; type -t if; type -p echo; echo $?; type -P echo; type -p ls; type -p nope; echo $?; type -t nope; echo $?; hash nope; command -v ls echo if; command -V echo',
    'which -a ls; which ls cat; which nope; echo $?; which; echo $?',
    `env -i A=1 env; env -i bash -c 'echo "$SHLVL"' < /dev/null; SHLVL=4 env | grep SHLVL; env -u HOME bash -c 'echo "[$HOME]"'; env A=1 bash -c 'echo $SHLVL $A'; nice bash -c 'echo $SHLVL'; true`,
  ]),
  ...scripts('mapfile', [
    'mapfile -c 1 -C "echo got" a <<< x; mapfile -t -c 2 -C "echo two" b < <(seq 5); echo "${b[*]}"; a=(1 2 3); mapfile -t -O 1 a <<< z; echo "${a[*]}"; mapfile -t -s 1 -n 2 c < <(seq 5); echo "${c[*]}"; exec 4<<< four; mapfile -t -u 4 d; echo "${d[@]}"; mapfile -t e < /dev/null; echo ${#e[@]}',
  ]),
  ...scripts('keys with blanks', [
    `declare -A m; m["a b"]=1; m[c d]=2; k='e f'; m[$k]=3; m["$k g"]=4; echo "\${m[a b]}" "\${m["a b"]}" "\${m[$k]}" "\${m["$k"]}" "\${m[c d]}" \${#m[@]}; for k in "\${!m[@]}"; do echo "$k=\${m[$k]}"; done | sort; unset 'm[a b]'; echo \${#m[@]}; (( m[x]=5 )); echo \${m[x]}`,
  ]),
];
