import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBidi, type BidiConnection } from './bidi-connection.ts';
import type { BrowserOptions, DrivenBrowser } from './driven-browser.ts';
import { startProcess } from './started-process.ts';

/** Debian's Firefox without a window, driven through WebDriver BiDi, which it speaks itself. */
export async function startFirefox(options: BrowserOptions = {}): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'cheonman-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(options));
  const argv = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const program = startProcess('/usr/bin/firefox-esr', argv, { HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' });
  const close = async () => {
    await program.stop();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const [, address] = await program.says(/WebDriver BiDi listening on (ws:\/\/\S+)/);
    const connection = await connectBidi(`${address}/session`);
    const { capabilities } = await connection.send<{ capabilities: Record<string, string> }>('session.new', {
      capabilities: {},
    });
    const version = `Firefox ${capabilities['browserVersion']}`;
    return { version, ...(await openPage(connection)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Asks nothing of the network by itself. */
function preferences({ prefersDark = false, isPrivate = false }: BrowserOptions): string {
  const values = {
    'browser.privatebrowsing.autostart': isPrivate,
    'layout.css.prefers-color-scheme.content-override': prefersDark ? 0 : 1,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
  };
  const lines = Object.entries(values).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  return lines.join('');
}

async function openPage({ send }: BidiConnection): Promise<Omit<DrivenBrowser, 'version' | 'close'>> {
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree');
  const { context } = contexts[0]!;
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    async evaluateText(expression) {
      const parameters = { expression, target: { context }, awaitPromise: true };
      const answer = await send<EvaluateAnswer>('script.evaluate', parameters);
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
    perform: (actions) => send('input.performActions', { context, actions }),
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
  };
}

type EvaluateAnswer =
  { type: 'success'; result: { value: string } } | { type: 'exception'; exceptionDetails: { text: string } };
