import { serviceModels } from '../../wire/models.ts';
import { callOperation, type Client } from '../call/client.ts';
import type { CommandContext } from '../command/context.ts';
import { clientOf } from '../command/settings.ts';

/** S3's operations as the high-level commands use them: input and output as our wire code has them. */
export interface S3Client {
  region: string;
  call(operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** Connects to S3 with the command's Region, endpoint and keys. */
export function s3Client(context: CommandContext): S3Client {
  const service = serviceModels.get('s3')!;
  const client: Client = clientOf(context, service);
  return {
    region: client.endpoint.signingRegion,
    call: (operation, input) => callOperation(client, { service, operation: service.operations[operation]! }, input),
  };
}

/** All keys under a prefix, page after page. */
export async function* listObjects(client: S3Client, bucket: string, prefix: string, delimiter: string | undefined) {
  let token: string | undefined;
  do {
    const output = await client.call('ListObjectsV2', {
      Bucket: bucket,
      Prefix: prefix,
      ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    yield {
      prefixes: ((output.CommonPrefixes ?? []) as { Prefix: string }[]).map((item) => item.Prefix),
      objects: (output.Contents ?? []) as { Key: string; LastModified: number; Size: number }[],
    };
    token = output.IsTruncated === true ? (output.NextContinuationToken as string | undefined) : undefined;
  } while (token !== undefined);
}
