import { runAws } from '../../aws-cli/run.ts';
import { nodeAwsHost } from './node-host.ts';

/** `cheonman aws …`: our own `aws` in Node, for scripts and for comparing it with the real one. */
export async function aws(argv: string[]): Promise<number> {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  return runAws(argv, nodeAwsHost(interruption.signal));
}
