import type { Service } from '../../service.ts';
import { bucketSettingHandlers } from './bucket-settings.ts';
import { bucketHandlers } from './buckets.ts';
import { listObjectHandlers } from './list-objects.ts';
import { multipartHandlers } from './multipart.ts';
import { objectHandlers } from './objects.ts';

/** Amazon S3: buckets with their access settings, objects, uploads in parts. Without versioning. */
export const s3Service: Service = {
  id: 's3',
  handlers: {
    ...bucketHandlers,
    ...bucketSettingHandlers,
    ...objectHandlers,
    ...listObjectHandlers,
    ...multipartHandlers,
  },
};
