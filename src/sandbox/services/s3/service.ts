import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import { requiringMembers } from '../../required-members.ts';
import type { Service } from '../../service.ts';
import { aclHandlers } from './acl.ts';
import { bucketSettingHandlers } from './bucket-settings.ts';
import { archiveHandlers } from './archive.ts';
import { reportHandlers } from './bucket-reports.ts';
import { bucketHandlers } from './buckets.ts';
import { s3Edge } from './edge.ts';
import { deleteObjectHandlers } from './delete-objects.ts';
import { expectingOwner } from './expected-owner.ts';
import { lifecycleEvents } from './lifecycle-events.ts';
import { listObjectHandlers } from './list-objects.ts';
import { listUploadHandlers } from './list-uploads.ts';
import { listVersionHandlers } from './list-versions.ts';
import { multipartHandlers } from './multipart.ts';
import { numberedConfigurationHandlers } from './numbered-configurations.ts';
import { objectLockHandlers } from './object-lock.ts';
import { objectTagHandlers } from './object-tags.ts';
import { readObjectHandlers } from './read-objects.ts';
import { storedSettingHandlers } from './stored-settings.ts';
import { replicationEvents } from './replicate.ts';
import { replicationHandlers } from './replication.ts';
import { writeObjectHandlers } from './write-objects.ts';

const handlers = {
  ...bucketHandlers,
  ...bucketSettingHandlers,
  ...storedSettingHandlers,
  ...reportHandlers,
  ...replicationHandlers,
  ...numberedConfigurationHandlers,
  ...aclHandlers,
  ...readObjectHandlers,
  ...writeObjectHandlers,
  ...deleteObjectHandlers,
  ...objectTagHandlers,
  ...listObjectHandlers,
  ...listVersionHandlers,
  ...multipartHandlers,
  ...listUploadHandlers,
  ...objectLockHandlers,
  ...archiveHandlers,
};

/** Bucket and key stand in every path; what else is missing is missing in the body. */
function missing(): AwsError {
  return new AwsError(s3SettingErrors.malformedConfiguration, {});
}

/** Amazon S3: buckets with their settings, objects and their versions, uploads in parts. */
export const s3Service: Service = {
  id: 's3',
  handlers: requiringMembers('s3', expectingOwner(handlers), missing),
  events: { ...lifecycleEvents, ...replicationEvents },
  edge: s3Edge,
};
