import { startSandboxServer } from '../../server/sandbox/start.ts';
import { parseSandboxOptions } from './options.ts';

/** `npm run sandbox`: serves one sandbox world to the real AWS CLI and SDKs until it is stopped. */
export async function runSandbox(argv: string[]): Promise<void> {
  const options = parseSandboxOptions(argv);
  const running = await startSandboxServer(options);
  const address = `http://${options.host}:${running.port}`;
  const { setAside } = running.loaded;
  if (setAside) console.error(`${setAside.reason}\n보관한 파일: ${setAside.path}`);
  console.log(`AWS 샌드박스가 준비됐어요: ${address}`);
  console.log(`예: aws --endpoint-url ${address} sts get-caller-identity`);
  const stop = () => void running.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
