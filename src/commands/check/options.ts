import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';
import { parseOptions } from '../parse-options.ts';

export interface CheckOptions {
  lab: string | undefined;
  stepId: string | undefined;
  endpoint: string | undefined;
  profile: string | undefined;
  region: string | undefined;
  prefix: string;
  isJson: boolean;
  /** Up to which level hints are shown. */
  hintLevel: number;
  isHelp: boolean;
}

export const usage =
  'cheonman check <실습> [--step 단계] [--hint 1|2|3] [--json] [--endpoint-url URL] [--profile 이름] [--region 리전] [--prefix m10]';

function parse(argv: string[]) {
  const config = {
    args: argv,
    allowPositionals: true,
    options: {
      step: { type: 'string' },
      'endpoint-url': { type: 'string' },
      profile: { type: 'string' },
      region: { type: 'string' },
      prefix: { type: 'string', default: 'm10' },
      hint: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  } as const;
  return parseOptions(config, usage);
}

function refuse(reason: string): never {
  throw new PlatformError(commandMessages.unknownOption, { reason, usage });
}

/** Options of `cheonman check`. Throws PlatformError. */
export function parseCheckOptions(argv: string[]): CheckOptions {
  const { values, positionals } = parse(argv);
  const [lab, ...rest] = positionals;
  if (rest.length > 0) refuse(rest.join(' '));
  if (!/^[123]$/.test(values.hint)) refuse(`--hint ${values.hint}`);
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(values.prefix)) refuse(`--prefix ${values.prefix}`);
  const endpoint = values['endpoint-url'];
  if (endpoint !== undefined && !/^https?:/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new PlatformError(commandMessages.badEndpoint, { endpoint });
  }
  return {
    lab,
    stepId: values.step,
    endpoint: endpoint?.replace(/\/+$/, ''),
    profile: values.profile,
    region: values.region,
    prefix: values.prefix,
    isJson: values.json,
    hintLevel: Number(values.hint),
    isHelp: values.help,
  };
}
