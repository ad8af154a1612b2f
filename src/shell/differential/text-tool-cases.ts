import { script, scripts } from './differential-case.ts';
import type { DifferentialCase } from './differential-case.ts';

/** Text, encodings and pipes as tutorials use them. */
export const textToolCases: readonly DifferentialCase[] = [
  ...scripts('words that look like assignments', [
    'base64 -d <<< aGk=; echo; base64 -d <<<aGVsbG8=; echo; cat <<< a=b; echo x >a=b; cat a=b; cat <a=b; echo y >> a=b; wc -l < a=b; x=$(base64 -d <<< aGk=); echo $x; echo "a<b=c" \'d>e=f\' g\\<h=i; y=1 cat <<< $y; [[ a < b=c ]] && echo lt; ((3<4)) && x=5; echo $x; cat <<E=\nin\nE=',
    "printf hi | base64; echo aGk= | base64 -d; echo; printf 'x%.0s' {1..100} | base64; printf 'x%.0s' {1..100} | base64 -w0; echo; base64 --decode <<< aGk=; echo; echo -n hello | base64 | tr -d =",
    'echo a | tee f; echo b | tee -a f; cat f; echo c | tee f g > /dev/null; cat f g; tee nodir/x <<< a; echo $?; mkdir d; echo b | tee d; echo $?',
  ]),
  ...scripts('sed', [
    "printf 'a b\\nc d\\n' | sed 's/\\(.*\\) \\(.*\\)/\\2 \\1/'",
    "printf 'a\\nb\\nc\\n' | sed -n '2p;$p'",
    "printf 'a\\nb\\nc\\nd\\n' | sed '/b/,/c/d'",
    "printf 'a\\nb\\n' | sed -E 's/(a|b)/[\\1]/g'",
    "printf '1\\n2\\n3\\n' | sed '1!G;h;$!d'",
    "printf 'a\\n\\nb\\n' | sed '/^$/d'",
    "printf 'key=old\\n' > f; sed -i 's/^key=.*/key=new/' f; cat f; sed -i.bak '/key/d' f; cat f; cat f.bak",
    "printf 'a/b\\n' | sed 's|/|-|; s#a#x#'",
    "printf 'x\\n' | sed 's/x/a\\nb/'; printf 'a\\tb\\n' | sed 's/\\t/,/'",
    "printf 'a\\nb\\nc\\n' | sed '$!N;s/\\n/ /'",
    "printf 'a\\nb\\n' | sed '='; printf 'a\\nb\\nc\\n' | sed -n '/b/='; printf 'abc\\n' | sed 'y/abc/xyz/'",
  ]),
  ...scripts('bytes and gzip', [
    "printf 'hello' | xxd; printf 'hello' | xxd -p; echo 68656c6c6f | xxd -r -p; echo; printf 'hello' | od -c; printf 'hello' | od -An -tx1; printf 'hello' | hexdump -C; printf 'ab' | od -tx2; printf '\\0\\1' | od -b",
    "gzip -k a 2>&1; echo x > a; gzip -k a; ls; zcat a.gz; gzip -d -f a.gz; gzip -c a > b.gz; gunzip -c b.gz; gzip -l b.gz | tail -1 | awk '{print $2}'; gzip -9 a; file a.gz 2>/dev/null | cut -d: -f1; zcat < a.gz; gzip nope; gzip -t a.gz && echo ok; bzip2 --version 2>&1 | head -0",
  ]),
  ...scripts('process substitution and descriptors', [
    'exec 3<>f; echo hello >&3; cat f; exec 3>&-; exec 4>out 5>&1; echo to4 >&4; echo to5 >&5; exec 4>&- 5>&-; cat out; echo x >&4; echo $?; { echo e >&2; echo o; } 2>err >out2; cat err out2; { echo e >&2; echo o; } 2>&1 | sort',
    'exec > log 2>&1; echo hi; ls nope; exec >/dev/tty 2>/dev/null || true',
    "echo a 1>&2 2>/dev/null; ls nope >&2 2>/dev/null; ls nope 2>&1 | sed 's/^/ERR: /'; ls nope |& sed 's/^/E2: /'; ls nope &>> all; echo more &>> all; cat all; echo b >&2; { ls nope; } 2> >(sed 's/^/PS: /' >&2); sleep 0.1",
  ]),
  ...scripts('here-documents', [
    'cat <<EOF\n$(echo sub) `echo bt` ${HOME:+set} \\$no \\`no\\` "q" \'q\' \\\\ \\n $((2*3)) ${x:-d "e"}\n<<<\ncat <<EOF\n$(echo sub) `echo bt` ${HOME:+set} \\$no \\`no\\` "q" \'q\' \\\\ \\n $((2*3)) ${x:-d "e"}\nEOF\ncat <<"EOF"\n$no `no`\nEOF\ncat <<-\'EOF\'\n\ttab\n\t  keep\n\tEOF\ncat <<EOF | tr a-z A-Z | sort -r\nb\na\nEOF\ncat <<EOF > file\nin file\nEOF\ncat file',
    'if true; then\n  cat <<-EOF\n\tindented\n\tEOF\nfi\nf() {\ncat <<EOF\narg $1\nEOF\n}\nf x\ncat <<EOF\nunterminated',
    'ssh_script=$(cat <<\'EOF\'\n#!/bin/bash\nyum install -y httpd\necho "<h1>Hello $(hostname)</h1>" > /var/www/html/index.html\nEOF\n)\necho "$ssh_script" | wc -l\necho "$ssh_script" | base64 -w0 | head -c 20; echo\ncat > user-data.sh <<\'EOF\'\n#!/bin/bash\nx=1\nEOF\nchmod +x user-data.sh; ls -l user-data.sh | cut -c1-10; bash user-data.sh; ./user-data.sh; echo $?',
  ]),
  ...scripts('conditions', [
    'x=; [[ -v x ]] && echo set; [[ -v y ]] || echo unset; a=(1); [[ -v a[0] ]] && echo a0; [[ -v a[5] ]] || echo no5; declare -A m=([k]=); [[ -v m[k] ]] && echo mk',
    '[[ "2026-11-21" =~ ^([0-9]{4})-([0-9]{2})-([0-9]{2})$ ]] && echo "${BASH_REMATCH[0]} ${BASH_REMATCH[1]} ${BASH_REMATCH[3]} ${#BASH_REMATCH[@]}"; [[ abc =~ x ]]; echo "$? [${BASH_REMATCH[0]}]"; re=\'^i-[0-9a-f]{8,17}$\'; [[ i-0abc12345 =~ $re ]] && echo id; [[ "a b" =~ a\\ b ]] && echo sp; [[ a.b =~ a\\.b ]] && echo dot; [[ axb =~ "a.b" ]] || echo quoted; [[ 10.0.0.1 =~ ^([0-9]{1,3}\\.){3}[0-9]{1,3}$ ]] && echo ip; [[ x =~ [ ]]; echo $?',
    '[[ 5 -gt 3 && 2 -lt 3 || 1 -eq 2 ]] && echo t; [[ ! a == b ]] && echo n; [[ ( a == a ) && ( b == b ) ]] && echo p; [[ -e /etc && -d / && -r / && ! -f / ]] && echo d; [[ a > b ]] || echo lt; [[ 10 < 9 ]] && echo lex; [[ abc == a?c && abc == [a]bc && abc != x* ]] && echo pat; [[ "" ]] || echo empty; [[ x ]] && echo one; [[ 1+1 -eq 2 ]] && echo arith; [[ a -eq 0 ]] && echo var0',
    'if [ $# -ne 2 ]; then echo "Usage: $0 <a> <b>" >&2; exit 64; fi',
    'if [[ $x = y ]] then echo a; else echo b; fi; if ! grep -q x /dev/null; then echo no; fi; if (( 5 > 3 )); then echo gt; fi; if [ -n "$HOME" ] && [ -d "$HOME" ]; then echo home; fi; if true; then :; fi && echo after',
  ]),
  ...scripts('errors', [
    'nosuchcmd; echo $?',
    'foo/bar; echo $?',
    '/etc; echo $?',
    './; echo $?',
    '""; echo $?; \' \'; echo $?; $nope; echo $?; "$nope"; echo $?; "a b"; echo $?',
    'x = 5; echo $?',
    'x= 5; echo $?',
    '$x=5; echo $?',
    '1x=5; echo $?',
    'x=1 y = 2; echo $?',
    '[ $x=5 ] && echo always',
    '"x"=5; echo $?',
    'function f { echo f; }; f; function g() { echo g; }; g; h () { echo h; }; h; function my-func { echo dash; }; my-func; f.g() { echo dot; }; f.g; ',
    'until false; do break; done; echo $?',
  ]),
  script(
    'uniq of all kinds',
    `printf 'a\\na\\nb\\nc\\nc\\n' > f; uniq -D f; uniq --all-repeated=prepend f; uniq --all-repeated=separate f; printf 'a\\0a\\0b\\0' | uniq -z | tr '\\0' ,; uniq nope; uniq -q; uniq f o; cat o; uniq -w1 -c f; uniq -u f; uniq f o p; uniq --group f; uniq -dc f; uniq -iD <<< $'A\\na'; uniq -D -c f; uniq --foo; uniq -f1 <<< $'1 a\\n2 a\\n3 b'; uniq -s 1 <<< $'xa\\nya'; uniq < f; uniq - < f | wc -l`,
  ),
  script(
    'factor',
    `factor 12 97 1 0 360; echo 15 21 | factor; factor x; echo $?; factor -- -3; factor 1000000007; factor -q; factor 999999000001`,
  ),
  script(
    'numfmt',
    `numfmt --to=iec 2048; numfmt --to=si 1500000; numfmt --from=iec 2K; numfmt --from=si 1.5M; numfmt --to=iec-i --suffix=B 1048576; echo '1000 a' | numfmt --to=si; echo 'a 1000 b' | numfmt --field=2 --to=iec; printf 'h\\n2048\\n' | numfmt --header --to=iec; numfmt --format='%.2f' --to=iec 3000; numfmt --from=auto 1Ki 1K; numfmt x; echo $?; numfmt --to=iec 999 1024 10000 1048575 123456789; numfmt --to=si 999 1000 9999 10000; numfmt 5K; numfmt --from=iec 1.5G; numfmt --padding=10 --to=iec 2048; numfmt --to=foo 1; numfmt --foo; printf 'a:2000\\n' | numfmt -d: --field 2 --to=si; numfmt --format='<%8.1f>' --to=si 123456; printf '1\\n20000\\n' | numfmt --to=si; numfmt --from=iec --to=si 1G; numfmt --to=iec 5368709120`,
  ),
  script(
    'ls in its formats',
    `mkdir d e; touch b a 'x y' c.txt a.sh; ls -m; ls -x; ls -C; ls -Q; ls -d */; ls --group-directories-first; ls --foo; ls -j; echo $?; ls -w 10 -C; ls -m -w 10; ls -1 -Q; ls -Qm d a; ls -X; touch -d '2020-01-02 03:04:05' a; ls -l --time-style=+%Y a | cut -d' ' -f5-; ls -l --time-style=long-iso a | cut -d' ' -f5-; ls -l --full-time a | cut -d' ' -f5-; ls -l --time-style=iso a | cut -d' ' -f5-; touch a-rather-long-name another-rather-long-name third; ls -C -w 40; ls -x -w 60; ls -C`,
  ),
];
