import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { codeFences } from './code-fences.ts';
import { codeTheme } from './code-theme.ts';

async function render(code: string, meta = '', lang = 'bash'): Promise<string> {
  return codeToHtml(code, { lang, theme: codeTheme, meta: { __raw: meta }, transformers: [codeFences()] });
}

test.each([
  ['run', 'run'],
  ['own', 'own'],
  ['', 'shown'],
])('```bash %s is of kind %s', async (meta, kind) => {
  expect(await render('ls', meta)).toContain(`data-kind="${kind}"`);
});

test('keeps the code as it was written', async () => {
  expect(await render('echo "a  b" \\\n  --c', 'run')).toContain('data-code="echo &#x22;a  b&#x22; \\\n  --c"');
});

test('marks options, not what merely begins with a hyphen', async () => {
  const html = await render('aws ec2 delete-key-pair --key-name $P-key -f');
  expect([...html.matchAll(/class="option">([^<]+)/g)].map((match) => match[1])).toEqual(['--key-name', '-f']);
  expect([...html.matchAll(/class="word">([^<]+)/g)].map((match) => match[1])).toEqual(['delete-key-pair', '-key']);
});
