import { script } from './differential-case.ts';
import type { DifferentialCase } from './differential-case.ts';

/** Scripts of many small calls of our own text and file tools, as tutorials and people type them. */
export const toolCases: readonly DifferentialCase[] = [
  script(
    'wc',
    `printf 'a b\\nc\\n' > f; wc f; wc -l f; wc -c < f; wc -w f; cat f | wc; wc f f; wc -m f; wc nope; echo 안녕 | wc -m; wc -L f; printf '' | wc -l; wc -lc f; wc . 2>&1`,
  ),
  script(
    'cut',
    `printf 'a:b:c\\n' | cut -d: -f2; printf 'abcdef\\n' | cut -c2-4; printf 'a\\tb\\tc\\n' | cut -f1,3; printf 'a b c\\n' | cut -d' ' -f2-; printf 'a,b\\n' | cut -d, -f1 --output-delimiter=-; printf 'x\\n' | cut -d, -f2; printf 'x\\n' | cut -s -d, -f2; printf 'abc\\n' | cut -b1; printf 'a:b:c:d\\n' | cut -d: -f-2; printf 'a b\\n' | cut -d' ' --complement -f1; cut; echo $?; cut -d ab -f1; cut -f0; cut -f x`,
  ),
  script(
    'tr',
    `echo Hello | tr a-z A-Z; echo 'a b  c' | tr -s ' '; echo abc | tr -d b; echo 'a,b' | tr , '\\n'; echo abc123 | tr -cd '0-9'; echo; echo Hello | tr '[:lower:]' '[:upper:]'; echo 'a b' | tr ' ' _; printf 'a\\r\\nb\\r\\n' | tr -d '\\r'; echo aabb | tr -s ab; echo abc | tr abc x; echo abc | tr -t abc x; echo a.b | tr . '\\t'; echo abc | tr -c a-z '*'; echo; printf 'a\\0b' | tr '\\0' '\\n'; echo; echo x | tr; echo $?; echo '[a]' | tr -d '[]'; echo abcd | tr 'a-d' '1-4'; echo 한글 | tr -d '\\n'; echo a-b | tr -- -_ _-; tr a; tr -d a b; echo aab | tr -ds a b; yes | tr y n | head -1; echo a1 | tr '[:alpha:][:digit:]' 'x'`,
  ),
  script(
    'head and tail',
    `seq 5 > f; head -n 2 f; head -2 f; tail -n 2 f; tail -2 f; tail -n +4 f; head -n -3 f; head -c 3 f; tail -c 2 f; head f f; tail -n 1 f f; tail -q -n1 f f; head nope; tail nope; head -n x f; echo $?; tail -n x f; tail -c +3 f; tail -n0 f; printf 'a\\nb' | tail -1; tail -1 f; tail -n3 < f; tail -v -n1 f`,
  ),
  script(
    'grep',
    `grep -n b <<< $'a\\nb'; echo abc | grep -o b; printf 'a\\nb\\n' | grep -v a; printf 'A\\n' | grep -i a; grep -c a <<< $'a\\na'; grep -E 'a|b' <<< b; grep -q x <<< y; echo $?; mkdir d; echo hit > d/f; grep -r hit d; grep -rl hit d; grep -w hit d/f; grep -A1 a <<< $'a\\nb\\nc'; grep -B1 b <<< $'a\\nb'; grep nope nofile; echo $?; grep -P '\\d+' <<< a1; grep -oP '(?<=a)\\d' <<< a1; grep -oP 'a\\K\\d' <<< a1; grep -F 'a.b' <<< 'a.b'; grep -x ab <<< ab; grep -l hit d/f; grep -L hit d/f; grep -h hit d/f d/f; grep -H hit d/f; grep --color=never a <<< a; grep -e a -e b <<< b; grep -m1 a <<< $'a\\na'; grep -rn hit --include='*.txt' .; grep -C1 b <<< $'a\\nb\\nc'; grep -vE '^#|^$' <<< $'#c\\n\\nx'; grep '^\\[' <<< '[default]'; grep -s x nofile; egrep 'a+' <<< aa 2>/dev/null; grep; echo $?; grep -on b <<< abc; grep -c x <<< y; grep -f <(echo a) <<< a; grep '[[:digit:]]\\{2\\}' <<< a12; grep hit d; grep a\\\\+ <<< aa; grep 'a\\|b' <<< b; grep -o 'i-[0-9a-f]*' <<< '"i-0abc"'; grep -oE '[0-9]{1,3}(\\.[0-9]{1,3}){3}' <<< 'ip 10.0.0.1 x'; grep -A1 x <<< $'x\\n1\\n2\\nx\\n3'; grep -n -A1 x <<< $'x\\n1'; grep -E '^(a|b)$' <<< b; grep '\\.' <<< a.b; grep -i '가' <<< 가나; grep -w a <<< 'a-b ab'; grep -v '^$' <<< $'a\\n\\nb'; grep '*' <<< 'a*b'; grep -2 c <<< $'a\\nb\\nc\\nd\\ne\\nf'; grep -nr hit d; grep --count a <<< a; grep --color=always a <<< bab; grep -E 'a{2}' <<< aa; grep "it's" <<< "it's"; grep -q a nofile <<< a; echo $?; grep -E 'x(' <<< x; echo $?; grep '\\bfoo\\b' <<< 'a foo b'; grep '\\<foo' <<< foobar; grep -E '\\$[0-9]' <<< 'a $5'; grep -- -x <<< '-x'; grep -e -x <<< '-x'; echo ab | grep -o .; grep -ic A <<< a`,
  ),
  script(
    'seq',
    `seq 3; seq 2 5; seq 0 2 6; seq -w 8 11; seq -s, 3; seq 5 -2 1; seq 1 0.5 2; seq -f 'web-%02g' 3; seq; echo $?; seq a; echo $?; seq 3 1; seq -s ' ' 3; seq 0.1 0.1 0.5; seq -3 -1; seq 1 0 3; seq -f %.2f 2; seq 1 2 3 4`,
  ),
  script(
    'checksums',
    `echo a > f; md5sum f; sha256sum f > s; sha256sum -c s; sha1sum f; sha512sum f; cksum f; echo b > f; sha256sum -c s; echo $?; md5sum nofile; echo -n x | md5sum; sha256sum f | awk '{print $1}' | wc -c; b2sum f; sha256sum --status -c s; echo $?; md5sum f > m; md5sum -c m; sha224sum f; sha384sum f; cksum < f; rm f; sha256sum -c s; sha256sum -c m; echo $?`,
  ),
  script(
    'shuf',
    `seq 20 | shuf | sort -n | head -3; shuf -i 1-10 -n 3 | wc -l; shuf -e a b c | sort; seq 5 | shuf -n 2 | wc -l; shuf nope; shuf -i x`,
  ),
  script(
    'du',
    `mkdir -p d/e; head -c 5000 /dev/zero > d/e/f; du -sh d; du -s d; du -a d; du -h --max-depth=1 d; du nope; du -ch d | tail -1; du -k d; du -sh d/*; du -h d`,
  ),
  script(
    'cal',
    `cal 1 2026; cal 2026 | head -3; cal -3 2 2026; cal 13 2026; cal 2 2026; cal feb 2026 | head -1; cal 2024 | tail -9`,
  ),
  script(
    'bc',
    `echo '2^10; scale=3; 10/3' | bc; bc <<< '1.5*3'; echo '0.0116*730' | bc; echo 'scale=2; 5/2' | bc -l; bc <<< '7%3'; bc <<< '3>2'; bc <<< 'a=5; a*2'; bc <<< '10/3'; bc <<< 'sqrt(2)'; bc <<< 'scale=10; sqrt(2)'; bc <<< 'obase=2; 10'; bc <<< 'obase=16; 255'; bc <<< 'ibase=16; FF'; bc <<< '1/0'; bc <<< 'for(i=0;i<3;i++) i'; bc <<< '-5+3'; bc <<< '.5+.5'; bc <<< '2^100'; bc <<< 'scale=4; 0.0116*24*30'; bc <<< 'if (1==1) 5'; bc <<< '(1+2)*3'; bc <<< 'length(12345)'; bc <<< '"hi"'; bc <<< 'x=3;x+=2;x'; bc <<< '1.10+2.20'; bc -l <<< '10/3'; bc <<< '2^0.5' 2>/dev/null; bc <<< '10 % 4.5'; bc <<< 'scale=2;10 % 4.5'; bc <<< '1.23*4.567'; bc <<< 'scale=5;1.23*4.567'; bc <<< '-2^2'; bc <<< '2^-1'; bc <<< 'scale=3;2^-1'; bc <<< '0.5'; bc <<< '-0.5'; bc <<< 'a'; bc <<< 'while(x<3){x+=1;x}'; bc <<< '1 == 1.0'; bc <<< 'scale(1.234)'; bc <<< 'print "a", 1, "\\n"'; bc <<< '2^400'; bc <<< '5;6'; bc <<< '!0'; bc <<< '1&&0'; bc <<< 'x=1;x++;x'; bc <<< '100*1.1/3'`,
  ),
  script(
    'paths and sizes of files',
    `mkdir a; ln -s a l; realpath l; realpath nope/x; echo $?;  realpath --relative-to=/usr /usr/bin; realpath -s l; realpath -m nope/x/../y; realpath new; realpath a/../b; truncate -s 10 f; wc -c < f; truncate -s 1K f; wc -c < f; truncate -s +5 f; wc -c <f; truncate f; cmp f f; echo $?; echo a > g; echo b > h; cmp g h; echo $?; cmp g nope; printf abc > i; printf abcd > j; cmp i j; cmp -s g h; echo $?; dd if=/dev/zero of=z bs=1K count=3 status=none; wc -c < z; dd if=g 2>/dev/null; echo hello | dd bs=1 skip=1 count=3 status=none; dd if=nope; dd foo=1`,
  ),
  script(
    'devices',
    `head -c 16 /dev/urandom | wc -c; cat /dev/urandom | tr -dc 'a-z0-9' | head -c 8 | wc -c; tr -dc A-Za-z0-9 < /dev/urandom | head -c 12 | wc -c; dd if=/dev/zero of=f bs=1M count=1 2>/dev/null; wc -c f; cat /dev/null; wc -c < /dev/null; echo x > /dev/null; cat /dev/zero | head -c 3 | wc -c`,
  ),
  script(
    'commands that run another one',
    `nice echo hi; stdbuf -oL echo hi; setsid echo hi; sync; echo $?; nice -n 5 echo x; uname -srm | wc -w; arch; tput -T xterm-256color bold | wc -c; tput -T xterm-256color setaf 1 | cat -v; tput -T xterm-256color sgr0 | cat -v; tput -T xterm-256color cup 3 4 | cat -v`,
  ),
  script(
    'openssl',
    `echo hi > f; openssl dgst -sha256 f; openssl sha512 f | cut -c1-20; openssl dgst -sha256 -hmac key f; openssl dgst -md5 -r f; echo -n text | openssl dgst -sha256 -mac HMAC -macopt hexkey:00ff; openssl dgst -sha256 -binary f | openssl base64; openssl base64 -A -in f; echo; openssl rand -hex 16 | wc -c; openssl rand -base64 48 | wc -l; openssl genrsa -out k.pem 1024 && head -1 k.pem && stat -c %a k.pem; openssl rsa -in k.pem -pubout -out p.pem; head -1 p.pem; openssl rsa -in k.pem -noout -check; openssl pkey -in k.pem -pubout | cmp - p.pem && echo same; openssl rsa -in k.pem -traditional 2>/dev/null | head -1; openssl enc -base64 -in f; openssl rsa -in k.pem -noout -modulus | wc -c`,
  ),
  script(
    'bytes in hexadecimal',
    `xxd <<< hello; xxd -p <<< hello; echo 68656c6c6f | xxd -r -p; echo; hexdump -C <<< hello; od -c <<< 'hi 가'; od -An -tx1 <<< hi; od -x <<< hi; hexdump <<< hi; xxd -l 2 <<< hello; xxd -c 4 <<< hello; od -A d -t x1z <<< hello; xxd -u -p <<< zz; xxd -b <<< a; od -b <<< a; od -N2 -tx1 <<< hello; seq 20 | xxd; seq 20 | od -c; seq 20 | hexdump -C; xxd <<< hello | xxd -r; od -An -tu4 <<< abcdefg; od -tx1 -c <<< ab; od -td2 <<< ab; head -c 64 /dev/zero | od; head -c 64 /dev/zero | hexdump -C; od -An -v -tx1 <<< ab; od -j2 <<< abcd; od nofile; echo $?; xxd -g1 <<< hello; od -a <<< 'a b'; printf a | xxd -i`,
  ),
  script(
    'time zones and days that do not exist',
    `TZ=Asia/Seoul date -d @0 '+%F %T %Z %z'; TZ=America/New_York date -d @1750000000 '+%F %T %Z %z'; TZ=Europe/London date -d @1750000000 +%Z%z; TZ=Asia/Kolkata date -d @0 +%z; TZ=KST-9 date -d @0 '+%T %Z'; TZ=Nowhere/None date -d @0 +%T; date -u -d 2026-02-29; echo $?; date -u -d '2024-02-29' +%F; date -u -d 'Feb 30 2026'; date -u -d @1700000000 --iso-8601=seconds; date -u -d @0 -Iminutes; date -u -d @0 --iso-8601`,
  ),
  script(
    'sed in place',
    `echo aXa > f; sed -i.bak 's/X/Y/' f; cat f f.bak; sed --in-place 's/a/b/' f; cat f; sed -ni.old '/Y/p' f; ls; sed -i 's/Y/Z/' f; cat f; sed -s 's/b/c/' f; sed -i~ 's/Z/W/' f; ls; cat f~`,
  ),
  script(
    'column of stdin',
    `printf 'i-1\\trunning\\ni-22\\tx\\n' | column -t -s $'\\t'; printf 'a,b\\nccc,d\\n' | column -t -s,; printf 'a b\\nccc d\\n' | column -t; printf 'a,b\\n' | column -s , -t`,
  ),
  script('paste of stdin', `printf 'a\\nb\\n' | paste -sd,; seq 3 | paste -s; seq 4 | paste - -; seq 2 | paste`),
  script(
    'gzip',
    `echo hi > f; gzip f; ls; echo hi > f; gzip f; echo $?; gzip -f f; gunzip f.gz; gzip -k f; zcat f.gz; gzip -l f.gz | cut -c21-; gzip -t f.gz; gzip -t f; gunzip f; echo $?; zcat f; zcat nope; gzip nope; gunzip nope; echo $?; mkdir d; gzip d; echo $?; echo a > d/a; gzip -r d; ls d; gunzip -r d; ls d; gzip -vd f.gz; gzip -z; gzip f.gz; echo x > x.tgz; gzip x.tgz; gzip -c f > y.tgz; gunzip y.tgz; ls; printf abc | gzip | gunzip; echo; gzip -c f d/a | zcat; gunzip < /dev/null; head -c 3 f.gz > bad.gz; gunzip bad.gz; gzip -q d; echo $?; rm f; gunzip f; cat f; gzip -c f | gzip -dc -; chmod 600 f; touch -d 2026-01-01Z f; gzip f; stat -c '%a %Y' f.gz; gunzip f; stat -c '%a %Y' f`,
  ),
  script('sort: upper and lower case', `printf 'b\\nA\\na\\n' | LC_ALL=C sort -f`),
  script('expr: matching', `expr abc : 'a\\(.*\\)'`, {
    differs: "the toolbox's expr answers the length, not what the group matched",
  }),
  script('find by minutes', `touch a.log; find . -name '*.log' -mmin -5`),
];
