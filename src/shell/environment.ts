import { sandboxCredentials } from '../core/sandbox-credentials.ts';
import type { IFileSystem } from 'just-bash';
import { homeDirectory } from './files/stored-files.ts';
import { ShellState } from './interpreter/shell-state.ts';
import { setShellVariables } from './interpreter/shell-variables.ts';

/** What a learner's shell starts with; lessons count on it. */
export const learnerEnvironment: Readonly<Record<string, string>> = {
  HOME: homeDirectory,
  USER: 'learner',
  LOGNAME: 'learner',
  SHELL: '/bin/bash',
  PATH: '/home/learner/bin:/usr/local/bin:/usr/bin:/bin',
  LANG: 'ko_KR.UTF-8',
  TERM: 'xterm-256color',
  AWS_DEFAULT_REGION: 'ap-northeast-2',
  AWS_PAGER: '',
  P: 'm10',
};

const credentials = `[default]
aws_access_key_id = ${sandboxCredentials.accessKeyId}
aws_secret_access_key = ${sandboxCredentials.secretAccessKey}
`;
const config = `[default]
region = ap-northeast-2
output = json
`;

/** Writes `~/.aws` with the sandbox's own key unless the learner has files there already. */
export async function ensureAwsFiles(files: IFileSystem): Promise<void> {
  const directory = `${homeDirectory}/.aws`;
  if (!(await files.exists(directory))) await files.mkdir(directory, { recursive: true });
  if (!(await files.exists(`${directory}/credentials`))) {
    await files.writeFile(`${directory}/credentials`, credentials);
    await files.chmod(`${directory}/credentials`, 0o600);
  }
  if (!(await files.exists(`${directory}/config`))) await files.writeFile(`${directory}/config`, config);
}

/** A fresh shell's state with the given environment, in the home directory. */
export function freshState(environment: Readonly<Record<string, string>>): ShellState {
  const state = new ShellState();
  state.cwd = environment['HOME'] ?? '/';
  for (const [name, value] of Object.entries(environment)) state.variables.export(name, value);
  setShellVariables(state);
  return state;
}
