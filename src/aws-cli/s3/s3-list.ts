import { formatIsoTime } from '../../core/iso-time.ts';
import type { AwsCliHost } from '../host.ts';
import { listObjects, type S3Client } from './s3-client.ts';
import { parseS3Uri } from './s3-uri.ts';

const sizeWidth = 10;
const prefixWidth = 30;

/** `aws s3 ls`: buckets, or what lies under a prefix. Returns 1 when a prefix matches nothing. */
export async function listS3(
  host: AwsCliHost,
  client: S3Client,
  target: string,
  isRecursive: boolean,
): Promise<number> {
  const uri = parseS3Uri(target.startsWith('s3://') ? target : `s3://${target}`)!;
  if (uri.bucket === '') {
    const { Buckets = [] } = (await client.call('ListBuckets', {})) as {
      Buckets?: { Name: string; CreationDate: number }[];
    };
    for (const { Name, CreationDate } of Buckets) host.stdout(`${localTime(CreationDate)} ${Name}\n`);
    return 0;
  }
  const parent = isRecursive ? '' : uri.key.slice(0, uri.key.lastIndexOf('/') + 1);
  let count = 0;
  for await (const page of listObjects(client, uri.bucket, uri.key, isRecursive ? undefined : '/')) {
    for (const prefix of page.prefixes) {
      const name = `${prefix.split('/').at(-2)}/`;
      host.stdout(`${'PRE'.padStart(prefixWidth)} ${name}\n`);
    }
    for (const { Key, LastModified, Size } of page.objects) {
      host.stdout(`${localTime(LastModified)} ${String(Size).padStart(sizeWidth)} ${Key.slice(parent.length)}\n`);
    }
    count += page.prefixes.length + page.objects.length;
  }
  return count === 0 && uri.key !== '' ? 1 : 0;
}

function localTime(epochMs: number): string {
  return formatIsoTime(epochMs, 'never').replace('T', ' ').replace('Z', '');
}
