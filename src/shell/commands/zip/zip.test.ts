import { describe, expect, test } from 'vitest';
import type { StoredFile } from '../../files/stored-files.ts';
import { runScriptInShell } from '../../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../../testing/connections.ts';
import { readHomeFromDisk, writeHomeToDisk } from '../../testing/real-bash/homes.ts';
import { inNewDirectory, runRealIn } from '../../testing/real-bash/run-real.ts';

const run = (script: string, files = new Map<string, StoredFile>(), stdin = '') =>
  runScriptInShell(script, { connection: hostClockConnection(), host: nodeLikeHost(), files, stdin });

const plant = `mkdir -p 'site/사진 모음/e'; cd site; echo 안녕 > a.txt; seq 2000 > numbers; touch empty; printf '\\xff\\0' > '사진 모음/b.png'
chmod 600 a.txt; printf '#!/bin/sh\\n' > run.sh; chmod 755 run.sh; touch -d 2026-03-01T04:05:06Z a.txt; cd ..`;
const pack =
  'zip -qr all.zip site; zip -qj flat.zip site/a.txt site/numbers; zip -q0 stored.zip site/numbers; zip -qr some.zip site -x "*.png"';

/** What the archives hold, and what comes out of them; the order of a folder is the disk's, so lines are sorted. */
const look = `for zip in all flat stored some; do unzip -l $zip.zip | sort; unzip -Z1 $zip.zip | sort; unzip -t $zip | sort; done
unzip -l all.zip site/a.txt; unzip -v stored.zip; unzip all.zip -d out | sort; unzip -o all.zip -d out | sort; unzip -n all.zip -d out
stat -c '%a %Y %n' out/site/a.txt out/site/run.sh; cat out/site/a.txt out/site/run.sh; base64 out/site/사진*/b.png; cksum out/site/numbers out/site/empty
unzip -p all.zip site/a.txt; unzip -oj all.zip 'site/*.txt' -d flat; unzip all.zip none; echo $?; unzip none; echo $?; unzip site/a.txt; echo $?
unzip -q stored -d quiet; ls quiet/site; unzip -o all.zip -x '*.txt' '*/numbers' -d less | sort; unzip -l all.zip none; echo $?`;

/** Compressors differ in how small they make a file. */
const steady = (text: string) =>
  text.replace(/deflated \d+%/g, 'deflated').replace(/\d{4}-\d\d-\d\d \d\d:\d\d(?=  )/g, 'TIME');

describe('beside the real zip and unzip', () => {
  test('unzip reads what ours packs, and says the same as ours', async () => {
    const files = new Map<string, StoredFile>();
    expect(await run(`${plant}; ${pack}`, files)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    await inNewDirectory(async (directory) => {
      writeHomeToDisk(files, directory);
      expect(await run(look, files)).toEqual(runRealIn(directory, look));
    });
  });

  test('ours reads what zip packs', async () => {
    await inNewDirectory(async (directory) => {
      runRealIn(directory, `${plant}; ${pack}`);
      const files = readHomeFromDisk(directory);
      expect(await run(look, files)).toEqual(runRealIn(directory, look));
    });
  });

  test.each([
    'zip x.zip a; zip x.zip a b; zip -d x.zip a; zip -d x.zip a; echo $?; unzip -Z1 x.zip',
    'zip x.zip none; echo $?; zip x.zip none a; echo $?; zip x a; ls; zip -r y.zip d -i "*.txt"; zip e.zip d -x "d/*"; echo $?',
    'zip -j x.zip a d/c.txt; zip -0 x.zip b; zip -9q x.zip b; zip -u x.zip a; echo $?; zip -m x.zip b; ls; zip -q - a | wc -l > /dev/null',
    'zip -q x.zip a; unzip x.zip; echo $?; unzip -o x.zip; unzip -n x.zip; unzip -oq x.zip; rm a; unzip x.zip; cat a',
  ])('says the same: %s', async (script) => {
    const setup = 'echo aaa > a; seq 3000 > b; mkdir d; echo c > d/c.txt; ';
    await inNewDirectory(async (directory) => {
      const ours = await run(setup + script);
      const real = runRealIn(directory, setup + script);
      expect({ ...ours, stdout: steady(ours.stdout) }).toEqual({ ...real, stdout: steady(real.stdout) });
    });
  });
});

test('asks before it writes over a file', async () => {
  const script =
    'for f in a b c; do echo new > $f; done; zip -q x.zip a b c; for f in a b c; do echo old > $f; done; unzip -q x.zip; cat a b c';
  expect((await run(script, undefined, 'y\nn\ny\n')).stdout).toBe('new\nold\nnew\n');
  expect((await run(script, undefined, 'A\n')).stdout).toBe('new\nnew\nnew\n');
  const { stderr } = await run(script, undefined, 'N\n');
  expect(stderr).toBe('replace a? [y]es, [n]o, [A]ll, [N]one, [r]ename: ');
});
