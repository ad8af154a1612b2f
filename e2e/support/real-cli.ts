import { execFile } from 'node:child_process';
import { sandboxCredentials } from '../../src/core/sandbox-credentials.ts';

export interface CliResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Debian's AWS CLI, whatever other `aws` is first on PATH. */
export const realAwsPath = '/usr/bin/aws';

/** Environment in which the real CLI and SDKs know nothing but the sandbox's own key. */
export const sandboxEnvironment = {
  PATH: '/usr/bin:/bin',
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  AWS_ACCESS_KEY_ID: sandboxCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: sandboxCredentials.secretAccessKey,
  AWS_DEFAULT_REGION: 'ap-northeast-2',
  AWS_PAGER: '',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Runs the real AWS CLI against an endpoint; `environment` adds to the sandbox's, e.g. another key. */
export function realAws(
  endpoint: string,
  argv: string[],
  environment: Record<string, string> = {},
): Promise<CliResult> {
  const full = ['--endpoint-url', endpoint, ...argv];
  return new Promise((resolve) => {
    execFile(realAwsPath, full, { env: { ...sandboxEnvironment, ...environment } }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
