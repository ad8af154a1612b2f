import { expect, test } from 'vitest';
import type { FileStore, StoredFile } from '../files/stored-files.ts';
import { openSession } from '../testing/open-session.ts';

/** A session that goes on from a script of `lastState`. */
async function openContinued(continues?: string, store?: FileStore) {
  const states: string[] = [];
  const opened = await openSession({ store, continues, onState: (script) => void states.push(script) });
  return { ...opened, lastState: () => states.at(-1) };
}

test('a new shell goes on where a former one was', async () => {
  const files: StoredFile[] = [];
  const store: FileStore = { load: async () => files, save: async ({ saved }) => void files.push(...saved) };
  const first = await openContinued(undefined, store);
  const script = [
    'mkdir -p 실습/one; cd 실습/one; set -- "a b" c',
    'P=m20; export Q=$\'two\\nlines "$x"\'; declare -a list=(1 "b c"); declare -A map=([k]="v w"); declare -ir fixed=7',
    'tag() { echo "tag $1 <${list[1]}>"; local -a own=(x "y z"); echo "${own[1]}"; }',
    'here() { cat <<END\nin $1\nEND\n}',
    'alias hi="echo hello"; unalias ll; shopt -s nullglob; set -o pipefail; unset AWS_PAGER',
  ];
  for (const command of script) expect(await first.session.type(command, true)).toBe(0);
  const second = await openContinued(first.lastState(), store);
  await second.session.type('tag $P; here there; hi; echo "$Q" "${map[k]}" $fixed "$1" "$2" ${AWS_PAGER-none} *', true);
  await second.until(/~\/실습\/one\$[^]*^tag m20 <b c>\ny z\nin there\nhello\ntwo\nlines "\$x" v w 7 a b c none$/m);
  await second.session.type('declare -p P Q fixed; alias ll; set -o | grep pipefail', true);
  await second.until(
    /^declare -x P="m20"\ndeclare -x Q=[^]*declare -ir fixed="7"\n[^\n]*ll: not found\npipefail\s+on$/m,
  );
  expect(second.lastState()).toBe(first.lastState());
});

test('a folder that is gone and a key of a real account are not taken over', async () => {
  const first = await openContinued();
  await first.session.type('mkdir gone; cd gone; A=1 AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE; rmdir ~/gone', true);
  await first.session.type('use() { AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY aws "$@"; }', true);
  expect(first.lastState()).toMatch(/gone[^]*A="1"/);
  expect(first.lastState()).not.toContain('EXAMPLE');
  const second = await openContinued(first.lastState());
  await second.session.type('echo "$A in $PWD"; history', true);
  await second.until(/^1 in \/home\/learner$/m);
  expect(second.text()).not.toContain('EXAMPLE');
});
