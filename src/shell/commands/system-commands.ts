import { hexOf } from '../../core/bytes.ts';
import type { CommandContext } from '../kernel.ts';
import { homeDirectory } from '../files/stored-files.ts';
import { fail, out, parseOptions, pathOf } from './support.ts';

export async function uuidgen(context: CommandContext): Promise<number> {
  const bytes = context.kernel.host.randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = hexOf(bytes);
  const parts = [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)];
  await out(context, `${parts.join('-')}\n`);
  return 0;
}

const nameLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export async function mktemp(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['d', 'u', 'q', 't', 'directory', 'dry-run', 'quiet'],
    withValue: ['p', 'tmpdir', 'suffix'],
  });
  const template = operands[0] ?? 'tmp.XXXXXXXXXX';
  const places = /X{3,}(?=[^X]*$)/.exec(template)?.[0].length ?? 0;
  if (places === 0) return fail(context, `too few X's in template ‘${template}’`);
  const random = [...context.kernel.host.randomBytes(places)].map((byte) => nameLetters[byte % nameLetters.length]);
  const name = template.replace(/X{3,}(?=[^X]*$)/, random.join('')) + String(values.get('suffix') ?? '');
  const directory = values.get('p') ?? values.get('tmpdir');
  const isInTemp = operands.length === 0 || values.has('t') || directory !== undefined;
  const path = isInTemp ? `${typeof directory === 'string' ? directory : '/tmp'}/${name}` : name;
  if (!values.has('u') && !values.has('dry-run')) {
    const full = pathOf(context, path);
    const { files } = context.kernel;
    if (!(await files.exists(files.resolvePath(full, '..')))) {
      return fail(context, `failed to create file via template ‘${template}’: No such file or directory`);
    }
    if (values.has('d') || values.has('directory')) {
      await files.mkdir(full);
      await files.chmod(full, 0o700);
    } else {
      await files.writeFile(full, '');
      await files.chmod(full, 0o600);
    }
  }
  await out(context, `${path}\n`);
  return 0;
}

export async function tty(context: CommandContext): Promise<number> {
  await out(context, context.stdin.isTerminal ? '/dev/pts/0\n' : 'not a tty\n');
  return context.stdin.isTerminal ? 0 : 1;
}

export async function which(context: CommandContext): Promise<number> {
  const words = context.args.filter((word) => !word.startsWith('-'));
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  return words.length === 0 ? 1 : context.runScript(`type -P ${quoted}`, 'which', []);
}

export async function clear(context: CommandContext): Promise<number> {
  await out(context, '\x1b[H\x1b[2J\x1b[3J');
  return 0;
}

/** Also ends colours and what else a program has left of itself on the screen. */
export async function reset(context: CommandContext): Promise<number> {
  await out(context, '\x1b[?1049l\x1b[!p\x1b[m\x1b[?25h\x1b[?2004h');
  return clear(context);
}

/** Replaces $NAME and ${NAME} in stdin by exported variables. */
export async function envsubst(context: CommandContext): Promise<number> {
  const text = new TextDecoder().decode(await context.stdin.readAll());
  const only = context.args[0]?.match(/[A-Za-z_]\w*/g);
  const replaced = text.replace(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (whole, braced?: string, plain?: string) => {
      const name = (braced ?? plain)!;
      return only && !only.includes(name) ? whole : (context.env[name] ?? '');
    },
  );
  await out(context, replaced);
  return 0;
}

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
