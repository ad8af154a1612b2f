import type { OptionSpec } from '../args/option-spec.ts';
import { parseArguments } from '../args/parser.ts';
import { parameterError } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import { customCommandHelp, s3Help } from '../help/help.ts';
import { showPage } from '../help/show-page.ts';
import { configureWebsite, makeBucket, removeBucket } from './bucket-commands.ts';
import {
  type S3Options,
  copyOptions,
  listOptions,
  moveOptions,
  path,
  paths,
  removeOptions,
  syncOptions,
} from './options.ts';
import { presignedUrl } from './presign.ts';
import { readOptions } from './read-options.ts';
import { s3Client } from './s3-client.ts';
import { listS3 } from './s3-list.ts';
import { runTransfer } from './transfer/run-transfer.ts';

interface S3Command {
  options: OptionSpec[];
  run(context: CommandContext, options: S3Options): Promise<number>;
}

const defaultExpirySeconds = 3600;

/** In the order in which the CLI lists them. */
const commands: Record<string, S3Command> = {
  ls: {
    options: listOptions,
    run: async (context, options) =>
      listS3(context.host, await s3Client(context), {
        target: String(options.get('paths') ?? 's3://'),
        isRecursive: options.has('dir_op'),
        isHumanReadable: options.has('human_readable'),
        hasSummary: options.has('summarize'),
        pageSize: options.get('page_size') as number | undefined,
        requestPayer: options.get('request_payer') as string | undefined,
      }),
  },
  website: {
    options: [
      paths(1),
      { name: '--index-document', key: 'index_document', arity: 'one' },
      { name: '--error-document', key: 'error_document', arity: 'one' },
    ],
    run: configureWebsite,
  },
  cp: { options: copyOptions, run: (context, options) => runTransfer(context, 'cp', options) },
  mv: { options: moveOptions, run: (context, options) => runTransfer(context, 'mv', options) },
  rm: { options: removeOptions, run: (context, options) => runTransfer(context, 'rm', options) },
  sync: { options: syncOptions, run: (context, options) => runTransfer(context, 'sync', options) },
  mb: { options: [path], run: makeBucket },
  rb: { options: [path, { name: '--force', key: 'force', arity: 'flag' }], run: removeBucket },
  presign: {
    options: [path, { name: '--expires-in', key: 'expires_in', arity: 'one' }],
    async run(context, options) {
      const seconds = (options.get('expires_in') as number | undefined) ?? defaultExpirySeconds;
      context.host.stdout(`${presignedUrl(await s3Client(context), String(options.get('path')), seconds)}\n`);
      return 0;
    },
  },
};

/** The words that may follow `aws s3`. */
export const s3Subcommands = Object.keys(commands);

/** Names of the options of an `aws s3` command, for completion and help. */
export function s3OptionsOf(subcommand: string): OptionSpec[] {
  return commands[subcommand]?.options ?? [];
}

/** Runs `aws s3 …`. Returns the exit code; throws CLI errors. */
export async function runS3(context: CommandContext, words: readonly string[]): Promise<number> {
  if (words[0] === 'help') return showPage(context.host, s3Help(s3Subcommands));
  const { values, rest } = parseArguments(
    [{ name: 'subcommand', key: 'subcommand', arity: 'optional', choices: s3Subcommands }],
    words,
  );
  const name = String(values.get('subcommand'));
  const command = commands[name];
  if (!command) {
    throw parameterError('usage: aws [options] s3 <subcommand> [parameters]\naws: error: too few arguments');
  }
  if (rest.length === 1 && rest[0] === 'help') {
    return showPage(context.host, customCommandHelp('s3', name, command.options));
  }
  const parsed = parseArguments(command.options, rest);
  if (parsed.rest.length > 0) throw parameterError(`Unknown options: ${parsed.rest.join(',')}`);
  return command.run(context, await readOptions(context.host, command.options, parsed.values));
}
