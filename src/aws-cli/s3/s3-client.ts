import { serviceModels } from '../../wire/models.ts';
import { callOperation, type Client } from '../call/client.ts';
import { prepareS3Parameters } from '../customizations/s3-parameters.ts';
import { refuseRealKeysIn } from '../credentials/real-keys-kept-out.ts';
import type { CommandContext } from '../command/context.ts';
import { rootPlace } from '../model/shape-kind.ts';
import { validateParameters } from '../params/validate.ts';
import { wireInput } from '../params/wire-input.ts';
import type { ValueRecord } from '../python/values.ts';
import { clientOf } from '../command/settings.ts';

const service = serviceModels.get('s3')!;

/** S3's operations as the high-level commands use them: input as on the command line, output as our wire code has it. */
export interface S3Client {
  connection: Client;
  region: string;
  call(operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** As `call`, but its answer is waited for after Ctrl-C too: for what must not be left half done. */
  finish(operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>>;
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
  /** Further parameters, e.g. RequestPayer. */
  parameters?: Record<string, unknown>;
}

/** Connects to S3 with the command's Region, endpoint and keys. */
export async function s3Client(context: CommandContext): Promise<S3Client> {
  const connection = await clientOf(context, service);
  const { signal: _signal, ...patientHost } = connection.host;
  const callOn = (client: Client) => async (operation: string, input: Record<string, unknown>) => {
    refuseRealKeysIn(client.host, input);
    return callOperation(
      client,
      { service, operation: service.operations[operation]! },
      checkedInput(operation, input),
    );
  };
  return {
    connection,
    region: connection.endpoint.signingRegion,
    call: callOn(connection),
    finish: callOn({ ...connection, host: patientHost }),
  };
}

/** Parameters as our wire code takes them. Throws a CLI error (252) when they do not fit the model. */
export function checkedInput(operation: string, input: Record<string, unknown>): Record<string, unknown> {
  const place = rootPlace(service, service.operations[operation]!.input ?? '');
  const parameters = { ...input } as ValueRecord;
  prepareS3Parameters(parameters);
  validateParameters(place, parameters);
  return wireInput(place, parameters, 'base64') as Record<string, unknown>;
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
      ...listing.parameters,
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    yield {
      prefixes: ((output.CommonPrefixes ?? []) as { Prefix: string }[]).map((item) => item.Prefix),
      objects: (output.Contents ?? []) as ListedObject[],
    };
    token = output.IsTruncated === true ? (output.NextContinuationToken as string | undefined) : undefined;
  } while (token !== undefined);
}
