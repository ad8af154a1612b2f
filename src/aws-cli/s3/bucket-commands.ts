import type { S3Options } from './options.ts';
import type { ParsedValue } from '../args/option-spec.ts';
import { CliError, generalError, parameterError } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import { printFailureHint } from '../hints/hint.ts';
import { s3Client } from './s3-client.ts';
import { isS3Uri, parseS3Path } from './s3-uri.ts';
import { runTransfer } from './transfer/run-transfer.ts';

/** `aws s3 mb`: creates a bucket in the command's Region. Returns 1 when S3 refuses. */
export async function makeBucket(context: CommandContext, options: S3Options): Promise<number> {
  const uri = String(options.get('path'));
  const client = await s3Client(context);
  const place = client.region === 'us-east-1' ? {} : { LocationConstraint: client.region };
  const input = 'LocationConstraint' in place ? { CreateBucketConfiguration: place } : {};
  const { bucket } = bucketUri(uri);
  return report(context, 'make_bucket', uri, bucket, () => client.call('CreateBucket', { Bucket: bucket, ...input }));
}

/** `aws s3 rb`: deletes a bucket; `--force` deletes its objects first. Returns 1 when S3 refuses. */
export async function removeBucket(context: CommandContext, options: S3Options): Promise<number> {
  const uri = String(options.get('path'));
  const { bucket, key } = bucketUri(uri);
  if (key !== '') throw parameterError(`Please specify a valid bucket name only. E.g. s3://${bucket}`);
  if (options.has('force')) {
    const emptied = await runTransfer(
      context,
      'rm',
      new Map<string, ParsedValue>([
        ['paths', [uri]],
        ['dir_op', true],
      ]),
    );
    if (emptied !== 0) {
      throw generalError(
        'remove_bucket failed: Unable to delete all objects in the bucket, bucket will not be deleted.',
      );
    }
  }
  const client = await s3Client(context);
  return report(context, 'remove_bucket', uri, bucket, () => client.call('DeleteBucket', { Bucket: bucket }));
}

/** `aws s3 website`: makes a bucket answer as a website. Prints nothing. */
export async function configureWebsite(context: CommandContext, options: S3Options): Promise<number> {
  const index = options.get('index_document');
  const error = options.get('error_document');
  const client = await s3Client(context);
  await client.call('PutBucketWebsite', {
    Bucket: String(options.get('paths'))
      .replace(/^s3:\/\//, '')
      .replace(/\/$/, ''),
    WebsiteConfiguration: {
      ...(index ? { IndexDocument: { Suffix: index } } : {}),
      ...(error ? { ErrorDocument: { Key: error } } : {}),
    },
  });
  return 0;
}

function bucketUri(uri: string) {
  if (!isS3Uri(uri)) throw parameterError('<S3Uri>\nError: Invalid argument type');
  return parseS3Path(uri);
}

async function report(
  { host }: CommandContext,
  verb: string,
  uri: string,
  bucket: string,
  run: () => Promise<unknown>,
): Promise<number> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    host.stderr(`${verb} failed: ${uri} ${error.message}\n`);
    printFailureHint(host, error, []);
    return 1;
  }
  host.stdout(`${verb}: ${bucket}\n`);
  return 0;
}
