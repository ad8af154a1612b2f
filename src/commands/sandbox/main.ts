import { PlatformError } from '../../core/messages/message.ts';
import { runSandbox } from './run-sandbox.ts';

runSandbox(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof PlatformError ? error.message : error);
  process.exit(1);
});
