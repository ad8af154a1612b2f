import { expect, test } from 'vitest';
import { presignedQuery, signRequest } from './sign.ts';

// The request «get-vanilla-query-order-key-case» of AWS's published test suite for Signature Version 4.
test('signs as AWS’s own example', () => {
  const request = {
    method: 'GET',
    scheme: 'https' as const,
    host: 'example.amazonaws.com',
    path: '/',
    query: 'Param2=value2&Param1=value1',
    headers: {},
    body: new Uint8Array(0),
  };
  const credentials = {
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    source: 'env' as const,
  };
  const signed = signRequest(request, credentials, {
    region: 'us-east-1',
    service: 'service',
    nowMs: 1_440_938_160_000,
  });
  expect(signed.headers.authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ' +
      'SignedHeaders=host;x-amz-date, Signature=b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  );
});

// The presigned URL of S3's documentation, «Authenticating Requests: Using Query Parameters».
test('signs a query as S3’s own example', () => {
  const credentials = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    source: 'env' as const,
  };
  const scope = { region: 'us-east-1', service: 's3', nowMs: 1_369_353_600_000 };
  const request = { host: 'examplebucket.s3.amazonaws.com', path: '/test.txt' };
  expect(presignedQuery(request, credentials, scope, 86_400)).toContain(
    '&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=' +
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});
