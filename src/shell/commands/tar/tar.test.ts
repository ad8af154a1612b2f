import { describe, expect, test } from 'vitest';
import type { StoredFile } from '../../files/stored-files.ts';
import { runScriptInShell } from '../../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../../testing/connections.ts';
import { readHomeFromDisk, writeHomeToDisk } from '../../testing/real-bash/homes.ts';
import { inNewDirectory, runRealIn } from '../../testing/real-bash/run-real.ts';

const run = (script: string, files = new Map<string, StoredFile>()) =>
  runScriptInShell(script, { connection: hostClockConnection(), host: nodeLikeHost(), files });

const longName = 'long'.repeat(40);
const hangulName = '아주긴이름'.repeat(12);

/** A folder with what archives have trouble with: long and Korean names, links, modes, empty and binary files. */
const plant = `mkdir -p site/img site/${longName} 'site/사진 모음'; cd site; echo '<h1>안녕</h1>' > index.html
touch empty -d 2026-03-01T04:05:06Z; echo x > ${longName}/${longName}; echo y > '사진 모음/${hangulName}.txt'; ln -s index.html link
printf '\\0\\377\\200bin' > img/logo.png; echo log > img/a.log; chmod 600 index.html; echo '#!/bin/sh' > run.sh; chmod 755 run.sh`;

const pack = `tar cf all.tar --sort=name site; tar -czf all.tgz --sort=name -C site index.html img empty
tar --create --gzip --file some.tar.gz --exclude='*.log' --exclude=empty site; tar cf - site | gzip > piped.tar.gz`;

/** What the archives hold, and what comes out of them. */
const look = `tar tf all.tar | sort; tar tvf all.tar | sort | grep -v /$; tar -tzf all.tgz; tar tzf some.tar.gz | sort
zcat piped.tar.gz | tar t | sort; mkdir out; tar xf all.tar -C out; cd out/site; cat index.html empty run.sh link '사진 모음'/*
base64 img/logo.png; cat long*/long*; stat -c '%a %Y %n' index.html run.sh empty; readlink link; cd ../..
mkdir strip; tar xzvf all.tgz --strip-components=1 -C strip; ls strip; mkdir two; tar xvf some.tar.gz --strip 1 -C two site/img; ls -A two two/img
tar xOf all.tar site/index.html; cat all.tgz | tar xzvOf - index.html; tar tf all.tar site/img site/none; echo $?
tar tf all.tar --wildcards '*.png'; tar tf all.tar '*.png'; echo $?`;

const lines = (text: string) => text.split('\n').toSorted();

describe('beside GNU tar', () => {
  test('reads what ours packs, and says the same as ours', async () => {
    const files = new Map<string, StoredFile>();
    expect(await run(plant, files)).toMatchObject({ stderr: '', exitCode: 0 });
    expect(await run(pack, files)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    await inNewDirectory(async (directory) => {
      writeHomeToDisk(files, directory);
      expect(await run(look, files)).toEqual(runRealIn(directory, look));
    });
  });

  test.each(['gnu', 'pax', 'ustar'])('ours reads what it packs in the format %s', async (format) => {
    await inNewDirectory(async (directory) => {
      runRealIn(directory, plant);
      runRealIn(directory, pack.replaceAll('--sort=name', `--sort=name --format=${format}`));
      const files = readHomeFromDisk(directory);
      expect(await run(look, files)).toEqual(runRealIn(directory, look));
    });
  });

  test.each([
    'tar cvf a.tar one folder; tar -rvf a.tar two; tar tf a.tar; tar rzf a.tar two; echo $?',
    'tar cvf a.tar -C folder three -C .. one; tar xvf a.tar -C /nope; echo $?; tar cf a.tar -C nope one; echo $?',
    'tar cf a.tar nope one; echo $?; tar tf a.tar; tar cf a.tar; echo $?; tar; echo $?; tar tf nope.tar; echo $?',
    'tar tf one; echo $?; tar xzf one; echo $?; tar -ct; echo $?; tar -Q; echo $?; tar --nope; echo $?; tar cf; echo $?; tar -xf; echo $?',
    'tar cf a.tar a.tar one; echo $?; tar tf a.tar; tar cvf - one > b.tar; tar czf c.tgz one; cat c.tgz | tar tf -; echo $?',
    'tar cf a.tar "$PWD/one" && tar tf a.tar | grep -c "^/"; tar cPf a.tar "$PWD/one"; tar tPf a.tar | grep -c "^/"; cd folder; tar cf ../a.tar ../one; tar tf ../a.tar',
    'tar cvf a.tar --exclude=three folder one; tar cvf a.tar --exclude folder/sub folder; tar cvf a.tar --exclude="./folder" --exclude=.aws . 2>&1 | sort',
    'tar cf a.tar one two; echo new > one; tar xkf a.tar; echo $?; cat one; tar xf a.tar one; cat one; tar xvf a.tar no; echo $?',
    'printf "one\\nfolder/three\\n" > list; tar cvf a.tar -T list; tar cf a.tar -T none; echo $?; tar caf a.tar.gz one; gzip -t a.tar.gz; echo $?',
    'umask 077; tar cf a.tar one two folder; rm -r one folder; tar --no-same-permissions -xf a.tar; stat -c "%a %n" one folder; tar xpf a.tar; stat -c "%a" one',
    'tar cf /nope/a.tar one; echo $?; tar cf folder one; echo $?; tar xf a.tar --strip-components=x; echo $?; tar cf a.tar --no-recursion folder; tar tf a.tar',
  ])('says the same: %s', async (script) => {
    const setup = 'mkdir -p folder/sub; echo 1 > one; echo 2 > two; echo 3 > folder/three; echo 4 > folder/sub/four;';
    await inNewDirectory(async (directory) => {
      const real = runRealIn(directory, setup + script);
      const ours = await run(setup + script);
      // GNU tar takes a folder's files in the order of the disk.
      const sorted = (text: string) => lines(text.replaceAll(directory, '~').replaceAll('/home/learner', '~'));
      expect({ ...ours, stdout: sorted(ours.stdout) }).toEqual({ ...real, stdout: sorted(real.stdout) });
    });
  });
});

test('a member that climbs out is not written', async () => {
  const { stdout, stderr, exitCode } = await run(
    'mkdir in; echo bad > bad; cd in; tar cPf ../a.tar ../bad; rm ../bad; tar xf ../a.tar; echo $?; ls ..',
  );
  expect(stdout).toBe('2\na.tar\nin\n');
  expect(stderr).toContain("tar: ../bad: Member name contains '..'\n");
  expect(exitCode).toBe(0);
});

test('bzip2 and xz are refused with a way out', async () => {
  const { stderr, exitCode } = await run('touch a; tar cjf a.tar.bz2 a');
  expect(stderr).toContain('gzip(-z)을 써 보세요');
  expect(exitCode).toBe(2);
});
