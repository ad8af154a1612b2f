import type { ServiceEdge } from '../../service.ts';
import { answerPreflight, corsHeaders } from './cors-rules.ts';
import { readPostForm } from './post-form.ts';
import { checkPresignedUrl } from './presigned-url.ts';

/** What S3 does with requests beside its operations: presigned URLs, browsers' forms, and CORS. */
export const s3Edge: ServiceEdge = {
  allowsAnonymous: true,
  check: checkPresignedUrl,
  answer: answerPreflight,
  readForm: readPostForm,
  headers: corsHeaders,
};
