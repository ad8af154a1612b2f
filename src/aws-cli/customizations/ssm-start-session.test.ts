import { expect, test } from 'vitest';
import { answer, failure, memoryHost } from '../testing/memory-host.ts';
import { runAws } from '../run.ts';

const started = { SessionId: 'learner-0a', TokenValue: 'token', StreamUrl: 'wss://example/v1' };
const words = ['ssm', 'start-session', '--target', 'i-0123456789abcdef0', '--reason', '점검'];

test('start-session prints nothing itself and hands the session to the plugin', async () => {
  const programs: (string | readonly string[])[] = [];
  const host = memoryHost({
    send: async () => answer('ssm', 'StartSession', started),
    runProgram: async (name, args) => {
      programs.push(name, args);
      return 0;
    },
  });
  expect(await runAws([...words, '--endpoint-url', 'http://127.0.0.1:4566'], host)).toBe(0);
  expect(host.output).toEqual({ stdout: '', stderr: '' });
  const parameters = '{"Target":"i-0123456789abcdef0","Reason":"점검"}';
  expect(programs).toEqual([
    'session-manager-plugin',
    [JSON.stringify(started), 'ap-northeast-2', 'StartSession', '', parameters, 'http://127.0.0.1:4566'],
  ]);
});

test('without the plugin the session is ended, and it is said where to get it', async () => {
  const operations: string[] = [];
  const host = memoryHost({
    send: async (request) => {
      operations.push(request.headers['x-amz-target']!.split('.')[1]!);
      return answer('ssm', operations.at(-1)!, started);
    },
    runProgram: async () => undefined,
  });
  expect(await runAws(words, host)).toBe(255);
  expect(operations).toEqual(['StartSession', 'TerminateSession']);
  expect(host.output.stderr).toMatch(
    /^\nSessionManagerPlugin is not found\. Please refer to .*-not-found\n\[천만 실습실\] /,
  );
});

test('a target that is not connected is AWS’s error with its Korean cause', async () => {
  const message = 'i-0123456789abcdef0 is not connected.';
  const host = memoryHost({ send: async () => failure('ssm', { code: 'TargetNotConnected', message, status: 400 }) });
  expect(await runAws(words, host)).toBe(254);
  expect(host.output.stderr).toContain(
    `\nAn error occurred (TargetNotConnected) when calling the StartSession operation: ${message}\n[천만 실습실] 인스턴스의 SSM 에이전트`,
  );
});
