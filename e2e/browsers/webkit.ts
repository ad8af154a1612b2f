import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserOptions, DrivenBrowser } from './driven-browser.ts';
import { freePort, startProcess, type StartedProcess } from './started-process.ts';

/** WebKitGTK's MiniBrowser on a screen in memory, driven through classic WebDriver. */
export async function startWebKit({ prefersDark = false }: BrowserOptions = {}): Promise<DrivenBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'cheonman-webkit-'));
  const screen = startProcess('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {});
  let driver: StartedProcess | undefined;
  const close = async () => {
    await driver?.stop();
    await screen.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const [, display] = await screen.says(/^(\d+)$/m);
    const port = await freePort();
    driver = startProcess('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
      DISPLAY: `:${display}`,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      LANG: 'C.UTF-8',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    });
    const { send, capabilities } = await openSession(`http://127.0.0.1:${port}`, prefersDark);
    return {
      version: `WebKitGTK ${capabilities['browserVersion']}`,
      ...pageOf(send),
      async close() {
        await send('DELETE', '');
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Send = <Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Value>;

async function request<Value>(method: string, address: string, body?: unknown): Promise<Value> {
  const response = await fetch(address, { method, body: body === undefined ? null : JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error: string; message: string } & Value };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Waits for the driver to listen, then has it start the browser. */
async function openSession(
  address: string,
  prefersDark: boolean,
): Promise<{ send: Send; capabilities: Record<string, string> }> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  const args = ['--automation', ...(prefersDark ? ['--dark-mode'] : [])];
  const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args } };
  for (let attempt = 0; ; attempt++) {
    const isListening = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (isListening) break;
    if (attempt === 100) throw new Error('WebKitWebDriver does not listen');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { sessionId, capabilities } = await request<{ sessionId: string; capabilities: Record<string, string> }>(
    'POST',
    `${address}/session`,
    { capabilities: { alwaysMatch } },
  );
  const send: Send = (method, path, body) => request(method, `${address}/session/${sessionId}${path}`, body);
  return { send, capabilities };
}

function pageOf(send: Send): Omit<DrivenBrowser, 'version' | 'close'> {
  return {
    open: (url) => send('POST', '/url', { url }),
    reload: () => send('POST', '/refresh', {}),
    evaluateText: (expression) => send('POST', '/execute/sync', { script: `return ${expression}`, args: [] }),
    perform: (actions) => send('POST', '/actions', { actions }),
    resize: (width, height) => send('POST', '/window/rect', { width, height }),
    screenshot: async () => Buffer.from(await send<string>('GET', '/screenshot'), 'base64'),
  };
}
