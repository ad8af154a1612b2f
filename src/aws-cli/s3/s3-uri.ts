/** A bucket and a key or prefix in it. */
export interface S3Uri {
  bucket: string;
  key: string;
}

/** Whether an argument names S3 and not a path on this machine. */
export function isS3Uri(text: string): boolean {
  return text.startsWith('s3://');
}

/** The parts of `s3://bucket/key` or of `bucket/key`. */
export function parseS3Path(text: string): S3Uri {
  const path = isS3Uri(text) ? text.slice('s3://'.length) : text;
  const slash = path.indexOf('/');
  return slash === -1 ? { bucket: path, key: '' } : { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}
