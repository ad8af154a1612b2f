import { formatIsoTime } from '../../core/iso-time.ts';
import type { AwsCliHost } from '../host.ts';
import { listObjects, type ListedObject, type S3Client } from './s3-client.ts';
import { parseS3Path } from './s3-uri.ts';
import { humanSize } from './sizes.ts';

const sizeWidth = 10;
const labelWidth = 15;
const prefixWidth = 30;

/** How `aws s3 ls` was asked to list. */
export interface ListRequest {
  target: string;
  isRecursive: boolean;
  isHumanReadable: boolean;
  hasSummary: boolean;
  pageSize: number | undefined;
  requestPayer: string | undefined;
}

/** `aws s3 ls`: buckets, or what lies under a prefix. Returns 1 when a prefix matches nothing. */
export async function listS3(host: AwsCliHost, client: S3Client, request: ListRequest): Promise<number> {
  const { bucket, key } = parseS3Path(request.target);
  const found = bucket === '' ? await listBuckets(host, client) : await listKeys(host, client, request);
  if (request.hasSummary) {
    host.stdout(`${'\nTotal Objects: '.padStart(labelWidth)}${found.objects}\n`);
    host.stdout(`${'Total Size: '.padStart(labelWidth)}${sizeText(found.sizeBytes, request)}\n`);
  }
  return key !== '' && found.isEmpty ? 1 : 0;
}

async function listBuckets(host: AwsCliHost, client: S3Client) {
  const { Buckets = [] } = (await client.call('ListBuckets', {})) as {
    Buckets?: { Name: string; CreationDate: number }[];
  };
  for (const { Name, CreationDate } of Buckets) host.stdout(`${localTime(CreationDate)} ${Name}\n`);
  return { objects: 0, sizeBytes: 0, isEmpty: false };
}

async function listKeys(host: AwsCliHost, client: S3Client, request: ListRequest) {
  const { bucket, key } = parseS3Path(request.target);
  const { isRecursive, pageSize, requestPayer } = request;
  const found = { objects: 0, sizeBytes: 0, isEmpty: true };
  const parameters = requestPayer === undefined ? {} : { RequestPayer: requestPayer };
  const listing = { prefix: key, pageSize, parameters, ...(isRecursive ? {} : { delimiter: '/' }) };
  for await (const page of listObjects(client, bucket, listing)) {
    for (const prefix of page.prefixes) host.stdout(`${'PRE'.padStart(prefixWidth)} ${prefix.split('/').at(-2)}/\n`);
    for (const object of page.objects) {
      host.stdout(objectLine(object, request));
      found.sizeBytes += object.Size;
    }
    found.objects += page.objects.length;
    if (page.objects.length + page.prefixes.length > 0) found.isEmpty = false;
  }
  return found;
}

function objectLine({ Key, LastModified, Size }: ListedObject, request: ListRequest): string {
  const name = request.isRecursive ? Key : Key.slice(Key.lastIndexOf('/') + 1);
  return `${localTime(LastModified)} ${sizeText(Size, request).padStart(sizeWidth)} ${name}\n`;
}

function sizeText(sizeBytes: number, { isHumanReadable }: ListRequest): string {
  return isHumanReadable ? humanSize(sizeBytes) : String(sizeBytes);
}

function localTime(epochMs: number): string {
  return formatIsoTime(epochMs, 'never').replace('T', ' ').replace('Z', '');
}
