import { parseArgs } from 'node:util';
import { parsePort } from '../sandbox/options.ts';

export interface StartOptions {
  port: number;
  host: string;
  opensBrowser: boolean;
}

/** Options of `npm start -- …`. Throws PlatformError for values that cannot be used. */
export function parseStartOptions(argv: string[]): StartOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: '127.0.0.1' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  return {
    port: parsePort('--port', values.port),
    host: values.host,
    opensBrowser: !values['no-open'] && process.env.CI === undefined && Boolean(process.stdout.isTTY),
  };
}
