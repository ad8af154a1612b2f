import { rsaKeySearch, type RsaKey } from '../../../core/ssh-keys/rsa-key.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';

/** A new RSA key. Long ones take seconds: Ctrl-C and other work get their turn. */
export async function newRsaKey(context: CommandContext, bits: number): Promise<RsaKey> {
  const search = rsaKeySearch(bits, context.kernel.host.randomBytes);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    await nextTurn(context);
  }
}
