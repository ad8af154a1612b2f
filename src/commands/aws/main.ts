import { runAws } from '../../aws-cli/run.ts';
import { nodeAwsHost } from './node-host.ts';

// `cheonman aws …`: our own `aws` in Node, for scripts and for comparing it with the real one.
const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());
process.exitCode = await runAws(process.argv.slice(2), nodeAwsHost(interruption.signal));
