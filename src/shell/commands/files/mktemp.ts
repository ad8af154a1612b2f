import type { CommandContext } from '../../kernel.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';

const nameLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Makes an empty file or folder with a name that nothing has, and shows it. */
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
