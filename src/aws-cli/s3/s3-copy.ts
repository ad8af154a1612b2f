import { ServiceError } from '../call/service-error.ts';
import { CliError, generalError, parameterError } from '../cli-error.ts';
import { expandPath } from '../config/paths.ts';
import type { AwsCliHost } from '../host.ts';
import { contentTypeOf } from './content-type.ts';
import type { S3Client } from './s3-client.ts';
import { parseS3Uri, type S3Uri } from './s3-uri.ts';

/** `aws s3 cp` of one file or object. Returns 1 when it failed. */
export async function copyS3(host: AwsCliHost, client: S3Client, from: string, to: string): Promise<number> {
  const source = parseS3Uri(from);
  const target = parseS3Uri(to);
  if (!source && !target) {
    throw parameterError(
      'usage: aws s3 cp <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>\nError: Invalid argument type',
    );
  }
  if (source && !(await isThere(host, client, source))) return 1;
  const name = (source?.key ?? from).split('/').at(-1)!;
  if (source && target)
    return move('copy', from, uriText(withName(target, name)), () => copy(client, source, withName(target, name)));
  if (target) {
    const placed = withName(target, name);
    const body = await readLocal(host, from);
    return move('upload', localText(from), uriText(placed), () => upload(client, from, body, placed));
  }
  const path = to.endsWith('/') || to === '.' ? `${to.replace(/\/$/, '')}/${name}` : to;
  if (to === '-') {
    await download(host, client, source!, undefined);
    return 0;
  }
  return move('download', from, localText(path), () => download(host, client, source!, path));

  async function move(verb: string, fromText: string, toText: string, run: () => Promise<void>): Promise<number> {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      host.stderr(`${verb} failed: ${fromText} to ${toText} ${error.message}\n`);
      return 1;
    }
    host.stdout(`${verb}: ${fromText} to ${toText}\n`);
    return 0;
  }
}

/** `aws s3 rm` of one object. Returns 1 when it failed. */
export async function removeS3(host: AwsCliHost, client: S3Client, target: string): Promise<number> {
  const uri = parseS3Uri(target);
  if (!uri || uri.key === '') throw parameterError('usage: aws s3 rm <S3Uri>\nError: Invalid argument type');
  await client.call('DeleteObject', { Bucket: uri.bucket, Key: uri.key });
  host.stdout(`delete: ${uriText(uri)}\n`);
  return 0;
}

/** Looks for the object first, as the CLI does; says so and returns false when it is missing. */
async function isThere(host: AwsCliHost, client: S3Client, { bucket, key }: S3Uri): Promise<boolean> {
  try {
    await client.call('HeadObject', { Bucket: bucket, Key: key });
    return true;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const missing = `An error occurred (404) when calling the HeadObject operation: Key "${key}" does not exist`;
    host.stderr(`fatal error: ${error.status === 404 ? missing : error.message}\n`);
    return false;
  }
}

async function readLocal(host: AwsCliHost, from: string): Promise<Uint8Array> {
  const path = from === '-' ? '/dev/stdin' : expandPath(from, host.env);
  return host.readFile(path).catch(() => {
    throw generalError(`The user-provided path ${from} does not exist.`);
  });
}

async function upload(client: S3Client, from: string, body: Uint8Array, to: S3Uri): Promise<void> {
  const type = contentTypeOf(from);
  await client.call('PutObject', {
    Bucket: to.bucket,
    Key: to.key,
    Body: body,
    ...(type ? { ContentType: type } : {}),
  });
}

async function download(host: AwsCliHost, client: S3Client, from: S3Uri, path: string | undefined): Promise<void> {
  const { Body } = await client.call('GetObject', { Bucket: from.bucket, Key: from.key });
  const bytes = Body instanceof Uint8Array ? Body : new Uint8Array(0);
  if (path === undefined) host.stdout(new TextDecoder().decode(bytes));
  else await host.writeFile(expandPath(path, host.env), bytes);
}

async function copy(client: S3Client, from: S3Uri, to: S3Uri): Promise<void> {
  const source = `${from.bucket}/${encodeURIComponent(from.key).replaceAll('%2F', '/')}`;
  await client.call('CopyObject', { Bucket: to.bucket, Key: to.key, CopySource: source });
}

function withName(uri: S3Uri, name: string): S3Uri {
  return uri.key === '' || uri.key.endsWith('/') ? { ...uri, key: uri.key + name } : uri;
}

function uriText({ bucket, key }: S3Uri): string {
  return `s3://${bucket}/${key}`;
}

function localText(path: string): string {
  if (path === '-' || path.startsWith('.') || path.startsWith('/') || path.startsWith('~')) return path;
  return `./${path}`;
}
