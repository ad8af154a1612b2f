import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = undefined;
});

/** An endpoint that says it is a sandbox and answers every AWS request with one error. */
async function failingEndpoint(status: number, code: string): Promise<string> {
  server = createServer((request, response) => {
    const isHealth = request.url === '/_cheonman/health';
    response.writeHead(isHealth ? 200 : status, { 'content-type': isHealth ? 'application/json' : 'text/xml' });
    const error = `<ErrorResponse><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;
    response.end(isHealth ? '{"service":"cheonman-sandbox"}' : error);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Runs the command as a shell would, in an environment without any AWS settings. */
function cheonman(...argv: string[]): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' };
  const child = spawn(process.execPath, ['src/commands/cheonman.mjs', ...argv], { env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

describe('cheonman check', () => {
  it('ends with 2 and says what to do without credentials', async () => {
    const { exitCode, stderr } = await cheonman('check', '010');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('AWS 자격 증명을 찾지 못했어요');
    expect(stderr).toContain('--profile');
  });

  it('names expired credentials, in JSON too', async () => {
    const endpoint = await failingEndpoint(403, 'ExpiredToken');
    const { exitCode, stdout } = await cheonman('check', '010', '--json', '--endpoint-url', endpoint);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      labId: '010-one-user',
      state: 'error',
      error: { kind: 'expired-credentials', code: 'ExpiredToken' },
    });
  });

  it('says that nothing answers at an endpoint', async () => {
    const endpoint = await failingEndpoint(500, 'X');
    server?.close();
    server?.closeAllConnections();
    const { exitCode, stderr } = await cheonman('check', '010', '--endpoint-url', endpoint);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('npm run sandbox');
  });

  it.each([
    [[], 'cheonman check 010'],
    [['999'], '000-prepare, 010-one-user'],
    [['010', '--step', 'nope'], 'web, network'],
    [['010', '--prefix', 'M 10'], '--prefix'],
    [['010', '--endpoint-url', 'nope'], 'http://127.0.0.1:4566'],
    [['010', '--what'], '--what'],
  ])('refuses %j and says what would do', async (argv, help) => {
    const { exitCode, stderr } = await cheonman('check', ...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(help);
  });
});
