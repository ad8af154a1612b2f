import { expect, test } from 'vitest';
import { commandList } from '../commands/command-list.ts';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../testing/connections.ts';
import { hintedCommands, notFoundHint } from './not-found-hint.ts';

const run = (script: string) => runScriptInShell(script, { connection: hostClockConnection(), host: nodeLikeHost() });

test('no command with a hint is there', async () => {
  expect(hintedCommands.filter((name) => commandList.has(name))).toEqual([]);
  const { stdout } = await run(`type -P ${hintedCommands.join(' ')}`);
  expect(stdout).toBe('');
});

test('what a hint names instead is there', async () => {
  const named = hintedCommands
    .map((name) => /대신 (\S+) .*명령을/.exec(notFoundHint(name))?.[1]?.replace(/[과와]$/, ''))
    .filter((name) => name !== undefined);
  expect(named).toContain('gzip');
  const { stderr } = await run(`for name in ${named.join(' ')}; do type $name > /dev/null; done`);
  expect(stderr).toBe('');
});

test('on a narrow terminal it is folded between words', () => {
  expect(notFoundHint('gti', 40)).toBe(
    '  이 터미널에는 gti 명령이 없어요.\n  철자를 확인하거나 help를 입력해\n  여기에서 쓸 수 있는 명령을 살펴보세요.\n',
  );
});

test.each([
  ['sudo', '관리자(root)가 없어서'],
  ['apt-get', '설치할 수 없어요'],
  ['yum', 'EC2 인스턴스에 ssh로'],
  ['docker', '컨테이너를 돌릴 수 없어서'],
  ['git', '인터넷의 저장소에도 연결되지 않아요'],
  ['python3', 'JSON은 jq'],
  ['mysql', 'nc -zv로 확인'],
  ['terraform', 'aws 명령으로 다뤄요'],
  ['wget', 'curl -O 명령을'],
  ['systemctl', '서버에서 쓰는 명령'],
  ['ㅁㅈㄴ', '영문 자판으로 치면 aws예요. 한/영 키를 눌러'],
  ['nosuchthing', 'help를 입력해'],
])('%s: one Korean line says what to do', (command, hint) => {
  expect(notFoundHint(command)).toContain(hint);
  expect(notFoundHint(command)).toMatch(/^ {2}\S.*\n$/);
  expect(notFoundHint(command)).toContain(command);
});
