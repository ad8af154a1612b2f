import { parameterError } from '../cli-error.ts';

/** A bucket and a key or prefix in it. */
export interface S3Uri {
  bucket: string;
  key: string;
}

/** The parts of `s3://bucket/key`, or undefined when the text is a path on this machine. */
export function parseS3Uri(text: string): S3Uri | undefined {
  const match = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(text);
  return match ? { bucket: match[1]!, key: match[2]! } : undefined;
}

/** The bucket of an argument that must name one. Throws a CLI error (252). */
export function bucketOf(text: string): string {
  const uri = parseS3Uri(text);
  if (!uri || uri.bucket === '' || uri.key !== '') {
    throw parameterError('<S3Uri>\nError: Invalid argument type');
  }
  return uri.bucket;
}
