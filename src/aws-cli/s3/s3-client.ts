import { serviceModels } from '../../wire/models.ts';
import { callOperation, type Client } from '../call/client.ts';
import type { CommandContext } from '../command/context.ts';
import { clientOf } from '../command/settings.ts';

/** S3's operations as the high-level commands use them: input and output as our wire code has them. */
export interface S3Client {
  connection: Client;
  region: string;
  call(operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>>;
}

export interface ListedObject {
  Key: string;
  LastModified: number;
  Size: number;
  StorageClass?: string;
}

/** What a listing may be given beside its bucket. */
export interface Listing {
  prefix: string;
  delimiter?: string;
  /** Keys per page; S3's 1,000 when missing. */
  pageSize?: number | undefined;
  requestPayer?: string | undefined;
}

/** Connects to S3 with the command's Region, endpoint and keys. */
export function s3Client(context: CommandContext): S3Client {
  const service = serviceModels.get('s3')!;
  const connection = clientOf(context, service);
  return {
    connection,
    region: connection.endpoint.signingRegion,
    call: (operation, input) =>
      callOperation(connection, { service, operation: service.operations[operation]! }, input),
  };
}

/** Pages of the keys and common prefixes under a prefix. */
export async function* listObjects(client: S3Client, bucket: string, listing: Listing) {
  let token: string | undefined;
  do {
    const output = await client.call('ListObjectsV2', {
      Bucket: bucket,
      Prefix: listing.prefix,
      ...(listing.delimiter === undefined ? {} : { Delimiter: listing.delimiter }),
      ...(listing.pageSize === undefined ? {} : { MaxKeys: listing.pageSize }),
      ...(listing.requestPayer === undefined ? {} : { RequestPayer: listing.requestPayer }),
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    yield {
      prefixes: ((output.CommonPrefixes ?? []) as { Prefix: string }[]).map((item) => item.Prefix),
      objects: (output.Contents ?? []) as ListedObject[],
    };
    token = output.IsTruncated === true ? (output.NextContinuationToken as string | undefined) : undefined;
  } while (token !== undefined);
}
