import { decodeEscapes } from './escapes.ts';
import type { BuiltinCall } from './builtin.ts';

/** Shows its arguments; `-n` without a line end, `-e` with escapes. */
export async function echo({ process, args, out }: BuiltinCall): Promise<number> {
  let interprets = process.state.shopts.has('xpg_echo');
  let endsLine = true;
  let first = 0;
  for (; /^-[neE]+$/.test(args[first] ?? ''); first++) {
    for (const letter of args[first]!.slice(1)) {
      if (letter === 'n') endsLine = false;
      else interprets = letter === 'e';
    }
  }
  const text = args.slice(first).join(' ');
  if (!interprets) {
    await out(endsLine ? `${text}\n` : text);
    return 0;
  }
  const decoded = decodeEscapes(text, true);
  await out(endsLine && !decoded.isCut ? `${decoded.text}\n` : decoded.text);
  return 0;
}
