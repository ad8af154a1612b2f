import { scripts } from './differential-case.ts';
import type { DifferentialCase } from './differential-case.ts';

const table = String.raw`printf 'name dept pay\nkim dev 300\nlee ops 250\npark dev 410\nchoi ops 90\n' > t; `;

/** awk's programs, judged by Debian's mawk. */
export const awkCases: readonly DifferentialCase[] = [
  ...scripts('awk: records and fields', [
    `${table}awk '{print $2}' t; awk 'NR>1{s+=$3} END{print s, NR}' t; awk '{print NF": "$0}' t`,
    `${table}awk -v OFS=, '{print $1,$2}' t; awk -F' ' 'BEGIN{OFS="-"} {$1=$1; print}' t`,
    `${table}awk 'NR==2,NR==4' t; awk '/lee/,/park/{print NR}' t; awk '/nope/,0' t; awk 'NR==3' t`,
    `${table}awk '$2=="dev" && $3>300' t; awk '$3 > 200 {print $1}' t; awk '!/dev/' t; awk 'NR%2' t`,
    `${table}awk '{$2=""; print}' t; awk '{$5="x"; print; print NF}' t; awk '{NF=2; print}' t; awk '{NF=5; print $0 "|"}' t`,
    `echo 'a b c' | awk '{$5="e"; print; $0="x y z"; print $2, NF; $2=""; print; $NF="end"; print; print $(NF-1)}'`,
    `echo 'a:b:c' | awk -F: '{print $1, $3}'; echo 'a:b:c' | awk -F : '{print NF}'; echo 'a||b' | awk -F'|' '{print $3, NF}'; echo a.b.c | awk -F. '{print $2}'`,
    `printf 'a\\tb c\\td\\n' | awk -F'\\t' '{print $2}'; printf 'a\\tb\\n' | awk -F"\\t" '{print $2}'; echo a1b22c | awk -F'[0-9]+' '{print $1 $2 $3}'; echo 'a, b,c' | awk -F', *' '{print $2 $3}'`,
    `printf 'a b;c d;e f' | awk 'BEGIN{RS=";"} {print $2, NR}'; printf 'a:b\\n\\nc d\\ne\\n\\n\\n\\nf' | awk 'BEGIN{RS=""}{print NR": "$0" NF="NF" "$1}'`,
    `printf 'a1b22c' | awk 'BEGIN{RS="[0-9]+"}{print}'`,
    `printf '\\n\\na\\nb\\n\\nc\\n\\n\\n' | awk -v RS= '{print NR, $1, NF}'; printf 'a\\nb\\n' | awk -v RS='\\n' -v ORS=';' '{print}'; printf 'x\\ny' | awk 'END{print NR, $0}'`,
    `printf 'a b\\nc:d\\ne:f\\n' | awk '{FS=":"; print $1}'; printf '1 2\\n' | awk '{$3=$1+$2} 1'; echo 'a b' | awk '{print $0, $-0; print $NF$1}'`,
    `printf 'a\\nb\\n' > f; printf 'c\\n' > g; awk '{print FILENAME, FNR, NR}' f g; awk 'FNR==1{print FILENAME}' f g; awk 'NR==FNR{a[$1];next} !($1 in a)' f g; awk 'END{print FILENAME, $0}' f g`,
    `printf 'a b\\n' > f; awk '{print x, $1}' x=1 f x=2 f; awk '{print $2}' FS=: f; echo q | awk '{print v $0}' v=1; echo q | awk '{print v $0}' v=2 -; awk 'END{print v}' f v=7`,
    `awk 'BEGIN{for(i=0;i<ARGC;i++) print i, ARGV[i]}' a 'b c' x=1; awk 'BEGIN{ARGV[1]="";print ARGC} {print}' nofile /dev/null; printf 'z\\n' > z; awk 'BEGIN{ARGV[1]="z"} {print}' q`,
    `awk '{print}' nofile; echo $?; printf 'a\\n' > f; awk '{print}' f nofile; echo $?`,
    `printf 'a\\nb\\nc\\n' | awk 'NR==2{exit 5} {print} END{print "end"}'; echo $?; awk 'BEGIN{exit 3} END{print "e"}'; echo $?; awk 'BEGIN{exit 3} END{exit}'; echo $?; awk 'BEGIN{exit -1}'; echo $?`,
    `printf '1\\n2\\n3\\n' | awk 'NR==1{next} {print} END{print NR}'; printf '1\\n2\\n' > f; awk 'FNR==2{nextfile} {print FILENAME, $0}' f f; awk '{print; exit}' f`,
    `printf 'a\\r\\nb\\r\\n' | awk '{sub(/\\r$/,""); print $0 "|"}'; printf '  lead  trail  \\n' | awk '{print $1 "|" $2 "|" NF; $1=$1; print $0 "|"}'; printf 'abc\\n' | awk -F '' '{print $1, NF}'`,
    `echo '5 apples' | awk '{print $1*2, $1/2, -$1, $1^2, $1%3, $2+1}'; echo | awk '{print NF, $0 "|"}'; awk 'END{print NR}' /dev/null; echo 'x y' | awk '{$0=toupper($0)} {print $2}'`,
    `awk 'length > 3' <<< 'abcd'; awk 'length($0) < 3' <<< 'ab'; awk '{print length}' <<< hello; awk '{print length $1}' <<< 'hello x'; awk '$1' <<< 0; awk '$1' <<< 00a; awk '$1+0' <<< 0.0`,
  ]),
  ...scripts('awk: expressions', [
    `awk 'BEGIN{print 1+2*3, (1+2)*3, 7%3, -7%3, 2^10, 2^3^2, -2^2, 10/4, 1e3, .5, 1.0, 100/3}'`,
    `awk 'BEGIN{print !0 + 1, 1 - -1, 1 " " -1, !1, !"", !"a", - "3x", +"4y"; print 1==1.0, "a"<"b", "10"<"9", 10<9}'`,
    `awk 'BEGIN{x=5; x+=2; print x; x-=1; print x; x*=3; print x; x/=6; print x; x%=2; print x; x=2; x^=5; print x; print x++ + ++x, x, x--, --x}'`,
    `awk 'BEGIN{a="x"; b=a++; print a, b; print c+0, c "", length(c); print (1,2) in d; if (!e) print "unset"; print 1 2 3, 1+1 "" 2}'`,
    `awk 'BEGIN{print 1?2:3, 0?2:0?4:5; print (1<2)?"y":"n"; x = 1 ? "a" : "b"; print x; print 1&&0, 1||0, 0||0, 2&&"a"}'`,
    `echo '10 9 abc 1e1 0x10' | awk '{print ($1>$2), ($1>$3), ($1=="10.0"), $1==10.0, $1==$4, ($3>1)}'; echo ' 10 ' | awk '{print $1==10}'; echo '+5 5.0' | awk '{print $1==$2, $1=="5"}'`,
    `awk 'BEGIN{print 0.1+0.2, 1/3, 123456.789, 1234567.89, 1e6, 1e-5, 100000, 3.0, 1e300*10, -0.5}'; awk 'BEGIN{OFMT="%.2f"; print 3.14159, 3.14159 ""; CONVFMT="%.3f"; x = 3.14159 ""; print x, 17 ""}'`,
    `awk 'BEGIN{print 1/0, -1/0, log(-1), 5%0; print int(3.9), int(-3.9), int("4x"), sqrt(16), exp(0), log(1), sin(0), cos(0), atan2(0,-1), exp(1)}'`,
    `awk 'BEGIN { print 1>2 ? "x" : "y" }'; cat 2; awk 'BEGIN { print (1>2) ? "x" : "y" }'`,
    `awk 'BEGIN{print "a" > "o"; print "b" > "o"; close("o"); print "c" >> "o"; close("o"); while((getline l < "o")>0) print "got " l}'; cat o`,
    `awk 'BEGIN{print "a\\tb\\\\c\\"d\\/e\\101\\x41"}'; awk 'BEGIN{print "one\\
two"}'; awk 'BEGIN{print length("a\\nb")}'; awk -v 's=a\\tb' 'BEGIN{print s}'; awk -v 'p=C:\\\\x' 'BEGIN{print p}'`,
    `awk 'BEGIN{if(!("x" in a)) print "no"; a["x"]; if("x" in a) print "yes"; print length(a); delete a["x"]; print length(a); a[1,2]=3; for(k in a){split(k,p,SUBSEP); print p[1], p[2]}; if((1,2) in a) print "multi"}'`,
    `awk 'BEGIN{a[1]="x"; a["1"]="y"; print a[1], a[01], a[1.0]; a[0.1+0.2]=1; for(k in a) if (k != 1) print k; delete a; print length(a)}'`,
    `awk 'BEGIN{n=split("c a b",x); for(i=n;i>0;i--) printf "%s ", x[i]; print n; n=split("a:b:c",x,":"); print n,x[1],x[3]; print split("",x), length(x); n=split("abc",x,""); print n,x[2]; n=split(" a  b ",x); print n,x[1]; n=split("a1b2",x,/[0-9]/); print n,x[3]"|"; n=split("a.b.c",x,"."); print n}'`,
    `echo 'foo=bar' | awk '{ print /foo/ ? "m" : "n", $0 ~ "o=b", $0 !~ /x/, "a.c" ~ /a.c/, "abc" ~ "a.c", "a.c" ~ "a\\\\.c", "abc" ~ "a\\\\.c" }'`,
    `awk 'BEGIN{print "A" ~ /[[:upper:]]/, "5" ~ /^[0-9]+$/, "ab" ~ /^(a|b)+$/, "a/b" ~ /a\\/b/, "a]" ~ /[]]/, "a/" ~ /[/]/, "x" ~ /[^x]/, "a\\tb" ~ /\\t/, "(" ~ /\\(/, "a" ~ /^a?b*$/}'`,
    `echo '4 2' | awk '{ print $1/$2/2; x = $1 / 2; print x /2 }'; awk 'BEGIN { a = 8; a /= 2; print a }'; awk 'BEGIN { n = 10; print n/2, /x/ }' < /dev/null; echo ab | awk '/a/ && /b/'; echo ab | awk '/a/ || /z/ {print "or"}'`,
    `awk 'BEGIN { print length(), length, length("x") }' < /dev/null; awk 'BEGIN { print substr("hello",-1),substr("hello",2,100),substr("hello",2),substr("hello",10) "|", substr("hello",1,0) "|", substr(12345,2,3) }'`,
    `awk 'BEGIN{print index("abc","c"), index("abc",""), index("abc","x"), toupper("aBc1"), tolower("ABc"), match("foobar","o+"), RSTART, RLENGTH, match("x","y"), RSTART, RLENGTH}'`,
    `awk 'BEGIN { x["a"]=1; f(x); print x["a"] } function f(y) { y["a"]++ }'; awk 'function g(a,  b) { b = a * 2; return b } BEGIN { print g(4), b "" }'; awk 'function f(n){return n<2?n:f(n-1)+f(n-2)} BEGIN{print f(15)}'`,
    `awk 'function f(a){a[1]=5} BEGIN{f(z); print z[1]}'; awk 'function fill(a,n,  i){for(i=1;i<=n;i++)a[i]=i*i} function sum(a,n,  i,s){for(i=1;i<=n;i++)s+=a[i]; return s} BEGIN{fill(q,4); print sum(q,4)}'; awk 'function h(){return} BEGIN{x=h(); print x "|"}'`,
    `awk 'function f(x){x=5} BEGIN{y=1; f(y); print y}'; awk 'function fact(n) { if (n <= 1) return 1; return n * fact(n-1) } BEGIN { print fact(10) }'; awk 'function f(a,b) { return a b } BEGIN { print f("x"), f("x","y") }'; awk 'function loc(a,  t) { t[a]=1; return length(t) } BEGIN { print loc(1), loc(2) }'`,
  ]),
  ...scripts('awk: statements', [
    `awk 'BEGIN { i=0; while (i<3) { print i; i++ } do { i-- } while (i>0); print i; for (;;) { if (++i>4) break; if (i==2) continue; print "f" i } }'`,
    `awk 'BEGIN { if (1) print "a"; else print "b"; if (0) { print "c" } else if (1) print "d"
else print "e" }'; awk 'BEGIN { if (1)
 print "nl"
else
 print "no" }'`,
    `awk 'BEGIN { for (i = 0; i < 3; i++) for (j = 0; j < 3; j++) { if (j == 1) continue; if (i == 2) break; print i, j } }'; awk 'BEGIN{while(i<2)i++;print i}'; awk 'BEGIN{for(i=0;i<3;i++);print i}'`,
    `awk '# comment
BEGIN { x = 1 ; # more
  y = x \\
    + 1
  print x,
    y
  if (x &&
      y) print "both"
}
END { print "done" }' /dev/null`,
    `awk 'BEGIN{print "a"}; BEGIN{print "b"};END{print "c"}' < /dev/null; awk 'BEGIN{print 1}BEGIN{print 2}' ; awk 'BEGIN	{ print "tab" } ;'; awk 'BEGIN { ; } ; BEGIN {}'`,
    `awk 'BEGIN { a["x"]=1; a["y"]=2; for (k in a) n += a[k]; print n; for (k in a) delete a[k]; print length(a) }'; printf 'b\\na\\nb\\n' | awk '{c[$1]++} END {for (k in c) print k, c[k] | "sort"}'`,
    `printf 'b\\na\\nb\\n' | awk '!seen[$0]++'; seq 5 | awk '{a[NR]=$0} END{for(i=NR;i>0;i--)print a[i]}'; seq 10 | awk 'NR==1||$1>m{m=$1} END{print m}'; seq 4 | awk '{s=s (NR>1?",":"") $0} END{print s}'; seq 3 | awk 'ORS=NR%2?"-":"\\n"'; echo`,
    `seq 3 | awk 'END{print}'; seq 3 | awk '1;0'; seq 2 | awk '"a"'; seq 2 | awk '""'; seq 2 | awk 'x=$0'; seq 3 | awk 'NR>1{print p} {p=$0}'; seq 3 | awk '$0=$0*2'; seq 3 | awk '{print > ("f" NR)}'; cat f1 f3`,
    `awk 'BEGIN { printf "a" "b"; printf("%s-%s\\n", "c", "d"); print("x","y"); print("z")("w"); print (1)+(2) }'; awk 'BEGIN { printf "%s\\n", "x" > "o1"; printf("%d\\n", 5) > "o2" }'; cat o1 o2`,
    `awk 'BEGIN{return 1}'; awk 'BEGIN{next}'; awk 'BEGIN{break}'; awk 'BEGIN{continue}'; echo $?`,
  ]),
  ...scripts('awk: printf', [
    `awk 'BEGIN { printf "%05.2f|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%c|%c|%5s|%-5s|%.2s|%%\\n", 3.14159, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 65, "hello", "ab", "ab", "abcdef" }'`,
    `awk 'BEGIN { printf "%e|%E|%g|%G|%g|%g|%g|%.3e|%10.3f|%-10.1f|%f|%.0f|%.0f|%#g\\n", 12345.678, 0.00012, 0.0001, 0.00001, 1e10, 123456789, 100000, 1234.5, 3.14159, 2.25, 1, 2.5, 3.5, 1 }'`,
    `awk 'BEGIN { printf "%*d|%-*d|%.*f|%*.*f\\n", 5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828; printf "%i %u %d %d %d\\n", 3.9, 7, "12abc", -3.9, "x"; printf "%s %s %s\\n", 1e6, 0.1, 1e-7 }'`,
    `awk 'BEGIN { x = sprintf("%d %d\\n", 1) }' 2>/dev/null; echo $?; awk 'BEGIN { printf "%z\\n", 1 }' 2>/dev/null; echo $?; awk 'BEGIN { x = sprintf("%03d-%s", 7, "k"); print x; print sprintf("%.3d|%+.2e|%08.3f|%-8s|", 5, 12345, -3.14159, "e") }'`,
    `awk 'BEGIN { printf "%s\\n" }' ; echo $?; awk 'BEGIN { printf "%5.1f%%\\n", 45.678; printf "%c%c%c\\n", 72, "i", 33; printf "\\t|\\n"; printf "%d items\\n", "3"; printf "no newline" }'; echo; awk 'BEGIN { printf "%-10s|%10s|\\n", "left", "right"; printf "%x\\n", 3735928559 % 65536 }'`,
    `${table}awk 'NR>1{printf "%-10s %8.2f\\n", $1, $3} END{printf "%s\\n", "total"}' t; awk 'NR==1{print; next} {printf "%s %s\\n", $1, $3 | "sort -k2 -n"} END{close("sort -k2 -n"); print "end"}' t`,
    `awk 'BEGIN { printf "%5c|%-5c|%05s|%.1s|%s\\n", "x", "y", "z", "wv", "" }'; awk 'BEGIN{printf "%d %d\\n", 2147483647, -2147483647; printf "%g %g %g\\n", 0, 1e100, 1e-100; printf "%.10g %.15g\\n", 1/3, 0.1}'`,
    `awk 'BEGIN{printf "%f %e %g\\n", 1/0, -1/0, log(-1); printf "%6.2f|%-8.3e|%+g\\n", 0, 0, 0; printf "%.2f %.2f %.1f\\n", 1.005, 2.675, 0.25}'`,
  ]),
  ...scripts('awk: substitution', [
    `echo 'hello world' | awk '{sub(/o/,"0"); print; gsub(/o/,"0"); print; n=gsub(/l/,"[&]"); print n, $0; gsub("w","\\\\&"); print}'`,
    `awk 'BEGIN{s="aaa"; print gsub(/x*/,"-",s), s; s="hello"; gsub(/l/,"[&]\\\\&",s); print s; s="abc"; gsub("","-",s); print s; s="abc"; gsub(/$/,"!",s); print s; s="abc"; gsub(/^/,">",s); print s}'`,
    `awk 'BEGIN{s="foo bar"; print sub(/zzz/,"x",s), s; gsub(/o+/,"<&&>",s); print s; a[1]="aXb"; sub("X","-",a[1]); print a[1]}'; echo 'a b c' | awk '{gsub(/b/,"X",$2); print; sub("c","d",$3); print $3, NF; $0="q r"; gsub(/q/,"1 2"); print $2, NF}'`,
    `echo '1,234,567' | awk '{gsub(",",""); print $0+1}'; echo '  trim  ' | awk '{gsub(/^[ \\t]+|[ \\t]+$/,""); print "[" $0 "]"}'; echo 'path/to/file' | awk -F/ '{print $NF}'; echo a.b.c | awk '{gsub(/\\./,"-"); print}'; echo a.b | awk '{gsub("\\\\.","-"); print}'`,
    `echo 'x=1;y=2' | awk '{n=split($0,kv,";"); for(i=1;i<=n;i++){split(kv[i],p,"="); print p[1] "->" p[2]}}'; echo abcabc | awk '{print gsub(/b/,"&&"), $0; print match($0,/c.*c/), RSTART, RLENGTH, substr($0,RSTART,RLENGTH)}'`,
    `echo 'aaa' | awk '{sub(/a/,"b&b"); print; gsub(/a/,""); print; print gsub(/z/,"y")}'; echo 'tab	x' | awk '{gsub(/\\t/," "); print}'; echo 'a|b' | awk '{gsub(/\\|/,"-");print}'; echo "it's" | awk '{gsub(/\\047/,"Q"); print}'; echo 'a"b' | awk '{gsub(/"/,"\\\\\\""); print}'`,
  ]),
  ...scripts('awk: getline, files and commands', [
    `awk 'BEGIN { "echo hi there" | getline; print $2, NF; "echo x" | getline v; print v; while (("seq 3" | getline l) > 0) s += l; print s }'`,
    `seq 4 | awk 'NR==1 { getline; print; getline x; print x, $0, NR } END { print NR, $0 }'; seq 3 | awk '{ while ((getline l) > 0) last = l } END { print last, NR }'; printf 'a\\n' | awk '{ print getline, $0 }'`,
    `awk 'BEGIN { r = (getline l < "nofile"); print r, l "|"; print (getline < "nofile") }'; printf 'p q\\nr\\n' > f; awk 'BEGIN { getline < "f"; print $2, NF, NR; getline a[1] < "f"; print a[1]; print getline z < "f"; close("f"); getline z < "f"; print z }'`,
    `awk 'BEGIN { print "b\\na" | "sort"; close("sort"); print "after" }'; awk 'BEGIN { print "z" | "cat"; print "y" }'; awk 'BEGIN { print "y"; print "z" | "cat" }'; awk 'BEGIN { print "e" > "/dev/stderr"; print "o" > "/dev/stdout"; print "x" | "cat 1>&2" }'`,
    `awk 'BEGIN { print "first"; system("echo second"); r = system("exit 3"); print r, system("true"); system(""); fflush() }'; awk 'BEGIN { print close("nothing"); "exit 4" | getline; print close("exit 4"); print "x" | "cat >/dev/null; exit 5"; print close("cat >/dev/null; exit 5") }'`,
    `awk 'BEGIN { cmd = "echo a; echo b"; while ((cmd | getline line) > 0) print "got", line; close(cmd); cmd | getline line; print line }'; X=5 awk 'BEGIN { print ENVIRON["X"], ENVIRON["NOPE"] "|" }'`,
    `printf 'BEGIN { x = 1 }\\n' > p1; printf '{ print x, $0 }\\n' > p2; echo q | awk -f p1 -f p2; echo q | awk -fp2; awk -f nofile; echo $?; printf '#!/usr/bin/awk -f\\n{ print "run", $1 }\\n' > s; echo a | awk -f s; awk -- 'BEGIN { print "dd" }'`,
    `printf 'k1 v1\\nk2 v2\\n' > m; printf 'x k2\\ny k9\\n' > d; awk 'NR==FNR { m[$1]=$2; next } { print $1, ($2 in m) ? m[$2] : "none" }' m d; awk '{ print > $1 ".txt" }' d; cat x.txt y.txt; awk 'BEGIN { print "x" > "/nodir/x" }'; echo $?; awk 'BEGIN { printf "" > "empty" }'; wc -c < empty`,
    `printf 'a\\nb\\nc\\n' | awk 'NR==1{exit}'; yes | awk 'NR==3{print; exit}'; seq 100000 | awk '{print}' | head -2; yes | awk '{print NR}' | head -1; awk 'BEGIN{while(1)print "y"}' | head -1; awk 'BEGIN { while (("yes" | getline l) > 0) if (++n > 5) break; print n }'`,
    `awk 'BEGIN { srand(1); a = rand(); srand(1); b = rand(); print a == b, (a >= 0 && a < 1), srand(5), srand() }'; awk 'BEGIN { print strftime("%Y-%m-%d", 0), systime() > 1000000000 }'; TZ=Asia/Seoul awk 'BEGIN { print strftime("%H:%M %Z", 0) }'; awk 'BEGIN{print mktime("1970 01 02 00 00 00")}'`,
  ]),
  ...scripts('awk: errors', [
    `awk 'BEGIN{print 1+}'; echo $?`,
    `awk '{print $1'; echo $?`,
    `awk 'BEGIN{print "a'; echo $?`,
    `awk 'BEGIN{f(1)}'; awk 'function f(a,a){}'; awk '/(/'; echo $?`,
    `awk -x '{print}'; echo $?; awk 'BEGIN{print $(-1)}'; echo $?`,
    `awk 'BEGIN{x[1]=1; print x}'; echo $?`,
    `awk '{print $1}}' < /dev/null 2> /dev/null; echo $?; awk 'BEGIN { getline x y z < }' 2> /dev/null; echo $?; awk 'BEGIN { x = = 2 }'; awk 'BEGIN { print ) }' 2> /dev/null; echo $?; awk 'foo bar {' 2>/dev/null; echo $?`,
    `awk 'BEGIN { else }'; awk 'begin { print }
{ print 1 2 ; ] }' 2> /dev/null; echo $?; awk 'BEGIN { print 1
print 2 3 *
}'; awk -f /nope; awk 'BEGIN { printf }'`,
  ]),
];
