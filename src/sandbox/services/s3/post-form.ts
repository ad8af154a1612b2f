import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3PostErrors } from '../../../core/errors/s3-uploads.ts';
import { parseFormData, type FormPart } from '../../../core/form-data.ts';
import { emptyBody, type HttpRequest, type HttpResponse } from '../../../core/http.ts';
import { escapeXml } from '../../../wire/xml/write-xml.ts';
import type { World } from '../../world.ts';
import { bucketNameAndPath } from './bucket-of-request.ts';
import { checkPostPolicy } from './post-policy.ts';

const decoder = new TextDecoder();
/** Form fields that PutObject takes as headers. */
const headerFields = [
  'cache-control',
  'content-type',
  'content-disposition',
  'content-encoding',
  'expires',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
  'x-amz-server-side-encryption',
];

interface Form {
  fields: ReadonlyMap<string, string>;
  file: FormPart;
}

function readForm(parts: readonly FormPart[]): Form {
  const file = parts.find(({ name }) => name === 'file');
  if (!file) throw new AwsError(s3PostErrors.fileMissing, {});
  // What follows the file is ignored.
  const before = parts.slice(0, parts.indexOf(file));
  return { fields: new Map(before.map(({ name, body }) => [name.toLowerCase(), decoder.decode(body)])), file };
}

function headersOf({ fields, file }: Form): Record<string, string> {
  const headers: Record<string, string> = {};
  if (file.contentType) headers['content-type'] = file.contentType;
  for (const [name, value] of fields) {
    if (headerFields.includes(name) || name.startsWith('x-amz-meta-')) headers[name] = value;
  }
  const acl = fields.get('acl');
  if (acl) headers['x-amz-acl'] = acl;
  const credential = fields.get('x-amz-credential');
  const key = fields.get('awsaccesskeyid');
  if (credential) headers.authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`;
  else if (key) headers.authorization = `AWS ${key}:0`;
  return headers;
}

function encodeKey(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

/** What a browser gets to see once its form is stored. */
function formAnswer(
  form: Form,
  target: { bucket: string; key: string; url: string },
  stored: HttpResponse,
): HttpResponse {
  if (stored.status >= 300) return stored;
  const { bucket, key, url } = target;
  const { etag = '' } = stored.headers;
  const redirect = form.fields.get('success_action_redirect') ?? form.fields.get('redirect');
  if (redirect && URL.canParse(redirect)) {
    const location = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag })) location.searchParams.append(name, value);
    return { status: 303, headers: { ...stored.headers, location: location.href }, body: emptyBody };
  }
  const headers = { ...stored.headers, location: url };
  const status = Number(form.fields.get('success_action_status') ?? 204);
  if (status !== 201) return { status: status === 200 ? 200 : 204, headers, body: emptyBody };
  const elements = Object.entries({ Location: url, Bucket: bucket, Key: key, ETag: etag });
  const content = elements.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${content}</PostResponse>`;
  return { status, headers: { ...headers, 'content-type': 'application/xml' }, body: new TextEncoder().encode(xml) };
}

/**
 * The PutObject behind a form that a browser sends to a bucket, and the answer to the browser; undefined for other
 * requests. Throws what is wrong with the form or its policy.
 * Source: docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
 */
export function readPostForm(request: HttpRequest, world: World) {
  const contentType = request.headers['content-type'] ?? '';
  if (request.method !== 'POST' || !contentType.startsWith('multipart/form-data')) return undefined;
  const parts = parseFormData(contentType, request.body);
  if (!parts) throw new AwsError(s3PostErrors.malformedForm, {});
  const form = readForm(parts);
  const { name: bucket } = bucketNameAndPath(request);
  const key = (form.fields.get('key') ?? '').replaceAll('${filename}', form.file.filename ?? '');
  if (key === '') throw new AwsError(s3PostErrors.keyMissing, {});
  if (form.fields.has('policy')) {
    checkPostPolicy(form.fields, { bucket, fileBytes: form.file.body.length, nowMs: world.nowMs() });
  }
  const folder = request.path.endsWith('/') ? request.path : `${request.path}/`;
  const path = `${folder}${encodeKey(key)}`;
  const put: HttpRequest = {
    ...request,
    method: 'PUT',
    path,
    query: '',
    headers: headersOf(form),
    body: form.file.body,
  };
  const target = { bucket, key, url: `${request.scheme}://${request.host}${path}` };
  return { request: put, answer: (stored: HttpResponse) => formAnswer(form, target, stored) };
}
