/** What the host of a request says, e.g. `ec2.ap-northeast-2.amazonaws.com` or `photos.s3.ap-northeast-2.amazonaws.com`. */
export interface AwsHost {
  endpointPrefix: string;
  region?: string;
  /** Bucket of a virtual-hosted S3 request. */
  bucket?: string;
}

const s3Host =
  /^(?:(.+)\.)?s3(?:[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d))?\.(?:amazonaws\.com|localhost)(?::\d+)?$/;
const s3Website = /\.s3-website[.-]/;
const serviceHost = /^([a-z0-9-]+)(?:\.([a-z]{2}(?:-[a-z]+)+-\d))?\.(?:amazonaws\.com|api\.aws)(?::\d+)?$/;

/** Reads the host of an AWS endpoint, or undefined when it is another one (127.0.0.1). */
export function parseAwsHost(host: string): AwsHost | undefined {
  const lower = host.toLowerCase();
  if (lower.length > 255 || s3Website.test(lower)) return undefined;
  const s3 = s3Host.exec(lower);
  if (s3) {
    const [, bucket, region] = s3;
    return { endpointPrefix: 's3', ...(region ? { region } : {}), ...(bucket ? { bucket } : {}) };
  }
  const service = serviceHost.exec(lower);
  if (!service) return undefined;
  const [, endpointPrefix, region] = service;
  return { endpointPrefix: endpointPrefix!, ...(region ? { region } : {}) };
}

const localBucketHost = /^(.+)\.localhost(?::\d+)?$/;

/** Bucket that stands as a subdomain, at AWS or at the sandbox (`photos.localhost:4566`). */
export function bucketOfHost(host: string): string | undefined {
  const aws = parseAwsHost(host);
  if (aws?.bucket) return aws.bucket;
  return aws ? undefined : localBucketHost.exec(host.toLowerCase())?.[1];
}
