import type { ShikiConfig } from 'astro';

/** Colours of code by role; styles/tokens.css gives them their values in both themes. */
export const codeTheme = {
  name: 'cheonman',
  type: 'light',
  fg: 'var(--code-ink)',
  bg: 'transparent',
  settings: [
    { settings: { foreground: 'var(--code-ink)' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: 'var(--code-comment)' } },
    {
      scope: ['string.quoted', 'string.interpolated.heredoc', 'string.unquoted.heredoc'],
      settings: { foreground: 'var(--code-string)' },
    },
    {
      scope: ['entity.name.command', 'entity.name.function', 'support.function'],
      settings: { foreground: 'var(--code-command)' },
    },
    { scope: ['keyword.control', 'storage'], settings: { foreground: 'var(--code-keyword)' } },
    { scope: ['variable', 'punctuation.definition.variable'], settings: { foreground: 'var(--code-variable)' } },
  ],
} satisfies ShikiConfig['theme'];
