import { expect, test } from 'vitest';
import type { ManagedSession } from '../../../core/world-connection.ts';
import { runScriptInShell } from '../../run-script.ts';
import { instantConnection, nodeLikeHost } from '../../testing/connections.ts';
import { openSession } from '../../testing/open-session.ts';

const plugin = (token: string) => {
  const response = JSON.stringify({ SessionId: 'learner-0a', TokenValue: token, StreamUrl: 'ws://x' });
  return `session-manager-plugin '${response}' ap-northeast-2 StartSession`;
};

/** Tokens are the local port; behind the session `web:80` answers until somebody asks it for /end. */
function world() {
  const seen: string[] = [];
  let closed = 0;
  const open = (token: string): ManagedSession => {
    let state: 'open' | 'lost' = 'open';
    return {
      forward: { host: token === '9000' ? 'nobody' : 'web', port: 80, localPort: Number(token) },
      shell: {
        state: () => state,
        prompt: () => '$ ',
        run: async () => 0,
        interrupt: () => undefined,
        close: () => void closed++,
        network: {
          connect: async () => 'open',
          async fetch({ host, path }) {
            seen.push(host);
            if (path === '/end') state = 'lost';
            if (path === '/end' || !host.startsWith('web')) return { kind: 'failure', failure: 'refused' };
            const response = { status: 200, headers: {}, body: new TextEncoder().encode('hello\n') };
            return { kind: 'response', response, remoteAddress: '10.0.0.5' };
          },
        },
      },
    };
  };
  const connection = instantConnection({ openManagedSession: async (token) => open(token) });
  return { connection, seen, closed: () => closed };
}

async function run(script: string) {
  const { connection, seen, closed } = world();
  const result = await runScriptInShell(script, { connection, host: nodeLikeHost() });
  return { ...result, seen, closed: closed() };
}

test('a port is open while the plugin runs, and leads where the session does', async () => {
  const { stdout, seen, closed } = await run(
    `${plugin('8080')} > log & sleep 1; curl -s localhost:8080; curl -s 127.0.0.1:8080; nc -z localhost 8080; echo $?
kill %1; wait; curl -s localhost:8080; echo $?; cat log`,
  );
  expect(stdout).toBe(
    'hello\nhello\n0\n7\n\nStarting session with SessionId: learner-0a\n' +
      'Port 8080 opened for sessionId learner-0a.\nWaiting for connections...\n' +
      '\nConnection accepted for session [learner-0a]\n',
  );
  expect([seen, closed]).toEqual([['web:80', 'web:80'], 1]);
});

test('without localPortNumber any free port is opened', async () => {
  const { stdout } = await run(
    `${plugin('0')} > log & sleep 1; P=$(sed -n 's/^Port \\([0-9]*\\) .*/\\1/p' log); test $P -ge 32768 && curl -s localhost:$P; kill %1`,
  );
  expect(stdout).toBe('hello\n');
});

test('a port on which nothing is, one that is taken, and a session that is over are told', async () => {
  const { stdout, closed } = await run(
    `${plugin('9000')} > log & sleep 1; curl -s localhost:9000; echo $?; ${plugin('9000')}; kill %1; tail -n 1 log
${plugin('8080')} > log & sleep 1; curl -s localhost:8080/end; echo $?; wait; tail -n 2 log; curl -s localhost:8080; echo $?`,
  );
  expect(stdout).toBe(
    '56\n\nStarting session with SessionId: learner-0a\n' +
      'Cannot perform start session: listen tcp 127.0.0.1:9000: bind: address already in use\n' +
      '\n\nExiting session with sessionId: learner-0a.\n\n' +
      'Connection to destination port failed, check SSM Agent logs.\n' +
      '56\nExiting session with sessionId: learner-0a.\n\n7\n',
  );
  expect(closed).toBe(3);
});

test('at a terminal it says where the port is, and Ctrl-C ends it', async () => {
  const { connection, closed } = world();
  const { session, terminal, text, until } = await openSession({ connection });
  const running = session.type(plugin('8080'), true);
  await until(/Waiting for connections\.\.\.\n[^]*8080번\s포트는\s이\s터미널\s탭에서만/);
  await terminal.feed('\x03');
  expect(await running).toBe(0);
  expect(text()).toMatch(
    /^\^CTerminate signal received, exiting\.\n\n\nExiting session with sessionId: learner-0a\.$/m,
  );
  expect(closed()).toBe(1);
  expect(await session.type('curl -s localhost:8080', true)).toBe(7);
});
