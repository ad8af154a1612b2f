import { homeDirectory } from '../../files/stored-files.ts';
import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';

const helpText = `이 터미널은 브라우저 안에서 도는 bash예요. AWS도 이 페이지 안의 샌드박스라서 요금이 나오지 않아요.

  AWS       aws            진짜 AWS CLI와 같은 명령이에요. 예: aws sts get-caller-identity
  네트워크  curl  ssh  ssh-keygen  nc -zv  dig  hey   샌드박스 안의 서버에 접속해요. ping은 되지 않아요.
  파일      ls  cat  cp  mv  rm  mkdir  chmod  find  tar  gzip  zip  unzip  nano  less  du
  글 다루기  grep  sed  awk  jq  yq  sort  uniq  cut  tr  wc  head  tail  tee  xargs  envsubst  base64
  시간      date  sleep  timeout  watch   샌드박스의 시계를 따라요.
  셸        변수, 배열, 함수, 파이프, here-document, & jobs fg kill wait, trap

  명령 하나의 설명은 man 명령(예: man grep)으로 봐요.
  Ctrl-C 멈추기 · Tab 완성 · ↑ 지난 명령 · Ctrl-R 지난 명령 찾기 · Ctrl-L 화면 지우기
  파일은 ${homeDirectory}에 저장되고, 다음에 다시 와도 남아 있어요.
`;

export async function help(context: CommandContext): Promise<number> {
  await out(context, helpText);
  return 0;
}
