import { parseOptions } from '../parse-options.ts';
import { parsePort } from '../sandbox/options.ts';

const usage = 'npm start -- [--port 4321] [--host 127.0.0.1] [--no-open]';

export interface StartOptions {
  port: number;
  host: string;
  opensBrowser: boolean;
}

/** Options of `npm start -- …`. Throws PlatformError for values that cannot be used. */
export function parseStartOptions(argv: string[]): StartOptions {
  const { values } = parseOptions(
    {
      args: argv,
      options: {
        port: { type: 'string', default: '4321' },
        host: { type: 'string', default: '127.0.0.1' },
        'no-open': { type: 'boolean', default: false },
      },
    },
    usage,
  );
  return {
    port: parsePort('--port', values.port),
    host: values.host,
    opensBrowser: !values['no-open'] && process.env.CI === undefined && Boolean(process.stdout.isTTY),
  };
}
