import { GetCallerIdentityCommand, STSClient, type GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import { defineRead } from '../read-operation.ts';

export const getCallerIdentity = defineRead({
  action: 'sts:GetCallerIdentity',
  client: STSClient,
  command: GetCallerIdentityCommand,
  items: (output: GetCallerIdentityCommandOutput) => [output],
});
