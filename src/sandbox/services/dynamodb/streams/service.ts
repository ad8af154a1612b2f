import { requiringMembers } from '../../../required-members.ts';
import type { Service } from '../../../service.ts';
import { missingMember } from '../missing-member.ts';
import { streamHandlers } from './stream-handlers.ts';

/** Amazon DynamoDB Streams: what became of the items of a table, in order, for a day. */
export const dynamodbStreamsService: Service = {
  id: 'dynamodbstreams',
  handlers: requiringMembers('dynamodbstreams', streamHandlers, missingMember),
};
