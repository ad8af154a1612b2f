import { script } from './differential-case.ts';
import type { DifferentialCase } from './differential-case.ts';

/** rm, cp and mv: questions, options, complaints. */
export const copyingCases: readonly DifferentialCase[] = [
  script(
    'rm asks',
    `touch a b c d; mkdir e; touch e/f; echo x > h; rm -i a <<< n; rm -i a <<< y; echo "[$?]"; ls; rm -I b c d h e <<< n; rm -I b c <<< n; ls; mkdir e/m; echo x > e/m/z; rm -rI e <<< n; rm e/f; rm -ri e <<< $'y\\ny\\ny\\nn'; ls e; rm -ri e <<< n; rmdir e/m; mkdir e/k; touch e/k/x; rm -ri e <<< $'y\\ny\\nn\\ny\\ny'; rm -ri e <<< $'y\\nn\\ny'; ls -d e/k/x; ln -s h l; rm -i l <<< y; rm -if h; rm -fi d <<< y; touch x y; rm --interactive=once x y; touch 5 6 7 8; rm --interactive=once 5 6 7 8 <<< y; rm -i nope; rm --interactive=foo x; rm --interactive=never d; rm -i . </dev/null`,
  ),
  script(
    'rm says',
    `mkdir e; touch e/f h; rm e; rm -d e; mkdir k; rm -d k; rm nope; rm -f nope; rm; echo $?; rm -f; echo $?; rm -q h; echo $?; rm -rv e; rm -v h; rm . ; rm -r .; rm -r ..; rm -rf /; rm --foo; rm --recursive --force e; rm 'a b'; rm "it's"; touch x; rm x/; rm nope/; mkdir -p w/q; rm -rv w/; rm -- -z; rm -r -f nope; echo $?; touch -- -f; rm -- -f; ls; touch z; rm z nope; echo $?; ls`,
  ),
  script(
    'cp asks and says',
    `echo a > a; echo b > b; mkdir d; echo c > d/c; ln -s a l; chmod 755 b; cp -i a b <<< n; echo "[$?]"; cat b; cp -i a b <<< y; cat b; cp -n a d/c; echo $?; cat d/c; cp -v a new; cp -v a d; cp d d3; echo $?; cp a; echo $?; cp; echo $?; cp nope x; cp a nope/x; cp a b nope; echo $?; cp a b new; cp a a; cp a l; cp -t d a b; ls d; cp -vt d a l; cp -a l l2; readlink l2; cp l l3; readlink l3; cp -p b p; stat -c %a p; cp -u a b; cp -q; cp --foo; cp -T a d; cp -r nope1 nope2 d; cp -vf a b; cp a b d -v; cp -r d a; cp a a2/; cp -n -v a b; cp -t; cp -t nope a; cp -t a b`,
  ),
  script(
    'cp of folders, links and backups',
    `echo a > a; echo b > b; mkdir -p d/s; echo c > d/s/c; ln -s ../a d/s/l; cp -rv d d2; cp -rv d d2; cp -r d d/sub; cp -bv a b; cp --backup=numbered -v a b; cp -bv a b; ls; cp -s a sl; readlink sl; cp -l a hl; cat hl; cp a/ z; cp -rv d/. d4; cp -rT d dd; ls dd; cp -d sl l4; readlink l4; cp -L sl l5; readlink l5; mkdir p; cp --parents d/s/c p; ls p/d/s; cp d a d2; cp a .; cp -a d/. e; ls e; ls e/s; cp -S .o -b a b; ls; mkdir x y; echo 1 > x/f; echo 2 > y/f; cp x/f y/f d; cat d/f; ln -s nowhere dangling; cp a dangling; cp -r d/s/l q; readlink q; cp -rL d/s/l q2; readlink q2; touch -d 2020-01-01 old; cp -p old old2; stat -c %y old2; cp -a old old3; stat -c %y old3; cp -u old a; cat a; echo new > n; cp -uv n old; cat old; cp -r x x2 nope y`,
  ),
  script(
    'mv asks and says',
    `echo a > a; echo b > b; mkdir d; echo c > d/c; ln -s a l; mv -i a b <<< n; echo "[$?]"; cat b; mv -i a b <<< y; echo "[$?]"; echo a > a; mv -n a b; echo $?; cat b; mv -v a new; mv -v new d; mv -v d d2; mv; echo $?; mv a; mv nope x; mv b nope/x; mv a b nope; echo $?; mv b b; mv d2 d2; mv d2 d2/x; touch q w; mv -t d2 q w; ls d2; mv -vt d2 b; mkdir f; touch f/x; mv f b2; mv d2/c d2/q b2 -v; touch a b; mv -b a b; ls; touch a; mv -bv a b; mv -T b b2; mv --foo; mv -q; mkdir -p g/b2; touch g/b2/z; mv b2 g; touch h; mv h g/b2; mv g h2; touch k; mv h2 k; mv l l9; readlink l9; ls; mv k k3/; ls`,
  ),
  script(
    'mv: more of it',
    `echo x > aa; echo y > bb; mv -f aa bb; cat bb; touch b; mv --backup=numbered bb b; ls; mv b/ z; touch "x y"; mv -v "x y" z2; mv z2 "x y"; mv -v "x y" h2; mv -t nope b; echo 1 > o; echo 2 > p; mv -S .old -b o p; ls; mv -vn p p; mkdir -p u/v; mv -v u/v .; mv u v; ls v; mv v/u .; mkdir full; touch full/x; mkdir empty; mv -T full empty; ls empty; mv empty/ named; ls named; touch -d 2020-01-01 old; echo new > new; mv -u old new; cat new; mv p new nope`,
  ),
];
