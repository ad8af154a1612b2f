import { homeDirectory } from '../../files/stored-files.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { foldWords } from '../../line-editor/fold-words.ts';
import { textWidth } from '../../line-editor/width.ts';
import { columnsOf, out } from '../support.ts';
import { manPageText } from './man.ts';

const introduction =
  '이 터미널은 브라우저 안에서 도는 bash예요. AWS도 이 페이지 안의 샌드박스라서 요금이 나오지 않아요.';

const sections: readonly (readonly [title: string, content: string])[] = [
  ['AWS', 'aws  진짜 AWS CLI와 같은 명령이에요. 예: aws sts get-caller-identity'],
  ['네트워크', 'curl  ssh  ssh-keygen  nc -zv  dig  hey  샌드박스 안의 서버에 접속해요. ping은 되지 않아요.'],
  ['파일', 'ls  cat  cp  mv  rm  mkdir  chmod  find  tar  gzip  zip  unzip  nano  vi  less  du'],
  ['글 다루기', 'grep  sed  awk  jq  yq  sort  uniq  cut  tr  wc  head  tail  tee  xargs  envsubst  base64  diff'],
  ['시간', 'date  sleep  timeout  watch  샌드박스의 시계를 따라요.'],
  ['프로그램', 'node  작은 JavaScript 파일을 실행해요.'],
  ['셸', '변수, 배열, 함수, 파이프, here-document, & jobs fg kill wait, trap'],
];

const closing = [
  '명령 하나의 설명은 man 명령(예: man grep)으로 봐요.',
  'Ctrl-C 멈추기 · Tab 완성 · ↑ 지난 명령 · Ctrl-R 지난 명령 찾기 · Ctrl-L 화면 지우기',
  `파일은 ${homeDirectory}에 저장되고, 다음에 다시 와도 남아 있어요.`,
];

const contentColumn = 13;

/** What there is, folded between words to the terminal's width. */
function overview(columns: number): string {
  const rows = sections.flatMap(([title, content]) => {
    const head = `  ${title}${' '.repeat(contentColumn - 2 - textWidth(title))}`;
    return foldWords(head + content, columns, ' '.repeat(contentColumn));
  });
  const last = closing.flatMap((line) => foldWords(`  ${line}`, columns, '  '));
  return [...foldWords(introduction, columns), '', ...rows, '', ...last, ''].join('\n');
}

/** `help`: what there is; `help name`: the manual's page of a command. */
export async function help(context: CommandContext): Promise<number> {
  const topic = context.args.find((word) => !word.startsWith('-'));
  const page = topic === undefined ? overview(columnsOf(context)) : manPageText(topic);
  if (page !== undefined) {
    await out(context, page);
    return 0;
  }
  const problem = `no help topics match \`${topic}'.  Try \`help help' or \`man -k ${topic}' or \`info ${topic}'.`;
  await writeText(context.stderr, `bash: help: ${problem}\n`);
  return 1;
}
