import type { BuiltinCall } from './builtin.ts';

/** Sets or shows which permissions new files lack. */
export async function umask({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const { kernel } = process;
  const [word] = args;
  if (word === undefined) {
    await out(`${kernel.shared.umask.toString(8).padStart(4, '0')}\n`);
    return 0;
  }
  if (!/^[0-7]{1,4}$/.test(word)) return fail(`${word}: octal number out of range`);
  kernel.shared.umask = Number.parseInt(word, 8);
  return 0;
}

/** Nothing is limited that a learner could set: answers so. */
export async function ulimit({ out }: BuiltinCall): Promise<number> {
  await out('unlimited\n');
  return 0;
}

/** Processor time of the shell and its children: none is measured here, all is 0. */
export async function times({ out }: BuiltinCall): Promise<number> {
  await out('0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n');
  return 0;
}
