import type { OptionSpec } from './option-spec.ts';

export const outputFormats = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const;
export type OutputFormat = (typeof outputFormats)[number];

function option(name: string, spec: Partial<OptionSpec> = {}): OptionSpec {
  return { name: `--${name}`, key: name.replaceAll('-', '_'), arity: 'one', ...spec };
}

/** The options that every command takes, in the order of help. */
export const globalOptions: readonly OptionSpec[] = [
  option('debug', { arity: 'flag' }),
  option('endpoint-url'),
  option('no-verify-ssl', { arity: 'flag' }),
  option('no-paginate', { arity: 'flag' }),
  option('output', { choices: outputFormats }),
  option('query'),
  option('profile'),
  option('region'),
  option('version', { arity: 'flag', endsParsing: true }),
  option('color', { choices: ['on', 'off', 'auto'] }),
  option('no-sign-request', { arity: 'flag' }),
  option('ca-bundle'),
  option('cli-read-timeout'),
  option('cli-connect-timeout'),
  option('cli-binary-format', { choices: ['base64', 'raw-in-base64-out'] }),
  option('no-cli-pager', { arity: 'flag' }),
  option('cli-auto-prompt', { arity: 'flag' }),
  option('no-cli-auto-prompt', { arity: 'flag' }),
];
