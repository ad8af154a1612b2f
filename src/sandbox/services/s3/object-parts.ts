import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import { s3RequestErrors } from '../../../core/errors/s3-requests.ts';
import type { GetObjectAttributesParts, GetObjectAttributesRequest } from '../../../wire/generated/s3.ts';
import type { ObjectRecord } from './bucket-record.ts';
import { checksumView } from './checksums.ts';
import { readRange } from './object-conditions.ts';

const maxPage = 1000;

/** First and last byte of what is asked for. */
export interface ByteRange {
  first: number;
  last: number;
}

/** The bytes of a part, by its number from 1; an object that was stored at once is one part. Throws InvalidPartNumber. */
function partRange({ body, parts = [{ bytes: body.length }] }: ObjectRecord, number: number): ByteRange {
  const part = parts[number - 1];
  if (!part) throw new AwsError(s3RequestErrors.invalidPartNumber, {});
  const first = parts.slice(0, number - 1).reduce((sum, { bytes }) => sum + bytes, 0);
  return { first, last: first + part.bytes - 1 };
}

/** The bytes that a read asks for by Range or part; undefined for all. Throws InvalidRange, InvalidPartNumber, InvalidRequest. */
export function requestedRange(
  object: ObjectRecord,
  { Range: header, PartNumber: number }: { Range?: string; PartNumber?: number },
): ByteRange | undefined {
  if (number === undefined) return readRange(header, object.body.length);
  if (header !== undefined) throw new AwsError(s3RequestErrors.rangeAndPart, {});
  return partRange(object, number);
}

/** The bytes of a copied part. Throws InvalidArgument, InvalidRange. */
export function copyRange(header: string | undefined, length: number): ByteRange | undefined {
  if (header === undefined) return undefined;
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || Number(first) > Number(last)) {
    throw new AwsError(s3RequestErrors.malformedCopyRange, {}, { ArgumentName: 'x-amz-copy-source-range' });
  }
  if (Number(first) >= length && length === 0) throw new AwsError(s3ObjectErrors.invalidRange, {});
  if (Number(last) >= length) throw new AwsError(s3RequestErrors.copyRangeBeyondEnd, { bytes: length });
  return { first: Number(first), last: Number(last) };
}

/** `ObjectParts` of GetObjectAttributes: a page of the parts where they have checksums, else their number alone. */
export function partsView(
  { parts }: ObjectRecord,
  { MaxParts: size = maxPage, PartNumberMarker: marker = '0' }: Partial<GetObjectAttributesRequest>,
): GetObjectAttributesParts | undefined {
  if (!parts) return undefined;
  const total = { TotalPartsCount: parts.length };
  if (parts.some(({ checksum }) => !checksum)) return total;
  const after = Number(marker);
  const page = parts.slice(after, after + Math.min(size, maxPage));
  return {
    ...total,
    PartNumberMarker: String(after),
    NextPartNumberMarker: String(after + page.length),
    MaxParts: Math.min(size, maxPage),
    IsTruncated: after + page.length < parts.length,
    Parts: page.map(({ bytes, checksum }, index) => {
      const { ChecksumType: _type, ...checksums } = checksumView(checksum);
      return { PartNumber: after + index + 1, Size: bytes, ...checksums };
    }),
  };
}
