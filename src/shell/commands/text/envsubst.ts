import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';

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
