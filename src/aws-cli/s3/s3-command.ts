import { parseArguments } from '../args/parser.ts';
import type { OptionSpec } from '../args/option-spec.ts';
import { CliError, parameterError } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import { copyS3, removeS3 } from './s3-copy.ts';
import { s3Client, type S3Client } from './s3-client.ts';
import { listS3 } from './s3-list.ts';
import { bucketOf } from './s3-uri.ts';

interface S3Command {
  words: OptionSpec[];
  run(context: CommandContext, client: S3Client, words: string[], flags: ReadonlySet<string>): Promise<number>;
}

const path = (key: string): OptionSpec => ({ name: key, key, arity: 'one', required: true });
const flag = (name: string): OptionSpec => ({ name: `--${name}`, key: name, arity: 'flag' });
const quiet = ['quiet', 'no-progress', 'only-show-errors'].map(flag);

const commands: Record<string, S3Command> = {
  ls: {
    words: [{ name: 'paths', key: 'paths', arity: 'optional' }, flag('recursive')],
    run: ({ host }, client, [target = 's3://'], flags) => listS3(host, client, target, flags.has('recursive')),
  },
  cp: {
    words: [path('from'), path('to'), ...quiet],
    run: ({ host }, client, [from = '', to = ''], flags) => copyS3(silenced(host, flags), client, from, to),
  },
  rm: {
    words: [path('target'), ...quiet],
    run: ({ host }, client, [target = ''], flags) => removeS3(silenced(host, flags), client, target),
  },
  mb: {
    words: [path('target')],
    run: (context, client, [target = '']) => {
      const bucket = bucketOf(target);
      const input =
        client.region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: client.region } };
      return onBucket(context, client, 'make_bucket', 'CreateBucket', bucket, input);
    },
  },
  rb: {
    words: [path('target')],
    run: (context, client, [target = '']) =>
      onBucket(context, client, 'remove_bucket', 'DeleteBucket', bucketOf(target), {}),
  },
};

/** The words that may follow `aws s3`. */
export const s3Subcommands = Object.keys(commands);

/** Runs `aws s3 ls|cp|rm|mb|rb …`. Returns the exit code. */
export async function runS3(context: CommandContext, words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(
    [{ name: 'subcommand', key: 'subcommand', arity: 'optional', choices: s3Subcommands }],
    words,
  );
  const command = commands[String(values.get('subcommand'))];
  if (!command)
    throw parameterError('usage: aws [options] s3 <subcommand> [parameters]\naws: error: too few arguments');
  const parsed = parseArguments(command.words, rest);
  if (parsed.rest.length > 0) throw parameterError(`Unknown options: ${parsed.rest.join(',')}`);
  const given = command.words.filter(({ name }) => !name.startsWith('--')).map(({ key }) => parsed.values.get(key));
  const paths = given.filter((value) => typeof value === 'string');
  const flags = new Set([...parsed.values.keys()].filter((key) => parsed.values.get(key) === true));
  return command.run(context, s3Client(context), paths, flags);
}

function silenced(host: CommandContext['host'], flags: ReadonlySet<string>): CommandContext['host'] {
  return flags.has('quiet') || flags.has('only-show-errors') ? { ...host, stdout() {} } : host;
}

async function onBucket(
  { host }: CommandContext,
  client: S3Client,
  verb: string,
  operation: string,
  bucket: string,
  input: Record<string, unknown>,
): Promise<number> {
  try {
    await client.call(operation, { Bucket: bucket, ...input });
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    host.stderr(`${verb} failed: s3://${bucket} ${error.message}\n`);
    return 1;
  }
  host.stdout(`${verb}: ${bucket}\n`);
  return 0;
}
