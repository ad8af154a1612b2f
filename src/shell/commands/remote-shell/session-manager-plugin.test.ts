import { expect, test } from 'vitest';
import type { ManagedSession } from '../../../core/world-connection.ts';
import { runScriptInShell } from '../../run-script.ts';
import { instantConnection, nodeLikeHost } from '../../testing/connections.ts';

const response = JSON.stringify({ SessionId: 'learner-0a', TokenValue: 'good', StreamUrl: 'ws://x' });

function managed(command?: string): ManagedSession & { closed: number } {
  let isOpen = true;
  const session = {
    closed: 0,
    ...(command && { command }),
    shell: {
      state: () => (isOpen ? ('open' as const) : ('ended' as const)),
      prompt: () => 'sh-5.2$ ',
      async run(text: string, output: { stdout(text: string): void }) {
        isOpen = text !== 'exit';
        if (isOpen) output.stdout(`ran: ${text}\n`);
        return 0;
      },
      interrupt: () => undefined,
      close: () => void session.closed++,
    },
  };
  return session;
}

function run(script: string, session = managed()) {
  const connection = instantConnection({
    openManagedSession: async (token) => (token === 'good' ? session : undefined),
  });
  return runScriptInShell(script, { connection, host: nodeLikeHost() });
}

test('without arguments it says that it is installed', async () => {
  const { stdout } = await run(
    'session-manager-plugin; session-manager-plugin --version; which session-manager-plugin',
  );
  expect(stdout).toMatch(
    /^\nThe Session Manager plugin was installed successfully\. Use the AWS CLI to start a session\.\n\n1\.2\.\d+\.0\n.+/,
  );
});

test('lines of standard input are run, a command at a time, with prompt and echo', async () => {
  const session = managed();
  const { stdout } = await run(
    `printf 'whoami\\nfor i in 1; do\\necho $i\\ndone\\nexit\\n' | session-manager-plugin '${response}' ap-northeast-2 StartSession`,
    session,
  );
  expect(stdout).toBe(
    '\nStarting session with SessionId: learner-0a\n' +
      'sh-5.2$ whoami\nran: whoami\nsh-5.2$ for i in 1; do\n> echo $i\n> done\nran: for i in 1; do\necho $i\ndone\nsh-5.2$ exit\nexit\n' +
      '\n\nExiting session with sessionId: learner-0a.\n\n',
  );
  expect(session.closed).toBe(1);
});

test('an interactive command runs and ends the session', async () => {
  const { stdout } = await run(`session-manager-plugin '${response}' ap-northeast-2 StartSession`, managed('uptime'));
  expect(stdout).toContain('learner-0a\nran: uptime\n\n\nExiting session');
});

test('a token that opens nothing is explained', async () => {
  const unknown = response.replace('good', 'used');
  const { stderr, exitCode } = await run(`session-manager-plugin '${unknown}' ap-northeast-2 StartSession`);
  expect(stderr).toContain('세션 learner-0a를 열 수 없어요');
  expect(exitCode).toBe(1);
});
