import { PlatformError } from '../core/messages/message.ts';
import { commandMessages } from '../core/messages/command.ts';
import { runCommand } from './run-command.ts';

interface Subcommand {
  /** One line for --help. */
  summary: string;
  /** Runs it with the arguments after its name; resolves with the exit code, or undefined while it keeps serving. */
  load(): Promise<(argv: string[]) => Promise<number | void>>;
}

/** The subcommands of `cheonman`; each is loaded only when it is asked for. */
const subcommands: Record<string, Subcommand> = {
  check: {
    summary: '실습을 확인해요: cheonman check 010 [--endpoint-url URL] [--json]',
    load: async () => (await import('./check/check.ts')).check,
  },
  shell: {
    summary: '브라우저 터미널과 같은 셸을 열어요: cheonman shell [-c 스크립트] [--endpoint-url URL]',
    load: async () => (await import('./shell/shell.ts')).shell,
  },
  aws: {
    summary: 'AWS CLI처럼 쓰는 실습실의 aws를 실행해요: cheonman aws sts get-caller-identity',
    load: async () => (await import('./aws/aws.ts')).aws,
  },
  sandbox: {
    summary: 'AWS 샌드박스를 켜요: cheonman sandbox [--port 4566] [--speed 60|instant] [--state 폴더]',
    load: async () => (await import('./sandbox/run-sandbox.ts')).runSandbox,
  },
};

function help(): string {
  const lines = Object.entries(subcommands).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return ['쓰임: cheonman <명령> [옵션]', '', ...lines].join('\n');
}

async function main([name = '--help', ...argv]: string[]): Promise<number | void> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(help());
    return 0;
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) {
    const known = Object.keys(subcommands).join(', ');
    throw new PlatformError(commandMessages.unknownCommand, { command: name, known });
  }
  return (await subcommand.load())(argv);
}

await runCommand(main, 2);
