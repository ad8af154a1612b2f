import type { Speed } from '../../core/clock.ts';
import { adminMessages } from '../../core/messages/admin.ts';
import { PlatformError } from '../../core/messages/message.ts';
import { parseOptions } from '../parse-options.ts';

const usage = 'npm run sandbox -- [--port 4566] [--host 127.0.0.1] [--speed 60|instant] [--seed 이름] [--state 폴더]';

export interface SandboxCommandOptions {
  port: number;
  host: string;
  speed: Speed;
  seed: string;
  stateFolder: string | undefined;
}

/** A port number from an option's text. Throws PlatformError. */
export function parsePort(option: string, value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PlatformError(adminMessages.badOption, { option, value, expected: '0부터 65535까지의 정수로 지정하세요.' });
}

/** A world's speed from the text of --speed. Throws PlatformError. */
export function parseSpeed(value: string): Speed {
  if (value === 'instant') return 'instant';
  const speed = Number(value);
  if (speed > 0 && Number.isFinite(speed)) return speed;
  const expected = '0보다 큰 수(예: 60) 또는 instant로 지정하세요.';
  throw new PlatformError(adminMessages.badOption, { option: '--speed', value, expected });
}

/** Options of `npm run sandbox -- …`. Throws PlatformError for values that cannot be used. */
export function parseSandboxOptions(argv: string[]): SandboxCommandOptions {
  const { values } = parseOptions(
    {
      args: argv,
      options: {
        port: { type: 'string', default: '4566' },
        host: { type: 'string', default: '127.0.0.1' },
        speed: { type: 'string', default: '60' },
        seed: { type: 'string', default: 'cheonman' },
        state: { type: 'string' },
      },
    },
    usage,
  );
  return {
    port: parsePort('--port', values.port),
    host: values.host,
    speed: parseSpeed(values.speed),
    seed: values.seed,
    stateFolder: values.state,
  };
}
