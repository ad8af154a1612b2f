import type { Service } from '../../service.ts';
import { aclHandlers } from './acl.ts';
import { bucketSettingHandlers } from './bucket-settings.ts';
import { bucketHandlers } from './buckets.ts';
import { s3Edge } from './edge.ts';
import { lifecycleEvents } from './lifecycle-events.ts';
import { listObjectHandlers } from './list-objects.ts';
import { listUploadHandlers } from './list-uploads.ts';
import { listVersionHandlers } from './list-versions.ts';
import { multipartHandlers } from './multipart.ts';
import { objectLockHandlers } from './object-lock.ts';
import { objectTagHandlers } from './object-tags.ts';
import { readObjectHandlers } from './read-objects.ts';
import { storedSettingHandlers } from './stored-settings.ts';
import { writeObjectHandlers } from './write-objects.ts';

/** Amazon S3: buckets with their settings, objects and their versions, uploads in parts. */
export const s3Service: Service = {
  id: 's3',
  handlers: {
    ...bucketHandlers,
    ...bucketSettingHandlers,
    ...storedSettingHandlers,
    ...aclHandlers,
    ...readObjectHandlers,
    ...writeObjectHandlers,
    ...objectTagHandlers,
    ...listObjectHandlers,
    ...listVersionHandlers,
    ...multipartHandlers,
    ...listUploadHandlers,
    ...objectLockHandlers,
  },
  events: lifecycleEvents,
  edge: s3Edge,
};
