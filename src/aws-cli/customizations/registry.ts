import type { Call } from '../../wire/protocol.ts';
import type { Customization } from './customization.ts';
import { metricData } from './cloudwatch-metric-data.ts';
import { consoleOutput } from './ec2-console-output.ts';
import { networkAclEntry } from './ec2-network-acl-entry.ts';
import { runInstances } from './ec2-run-instances.ts';
import { securityGroupRules } from './ec2-security-group-rules.ts';
import { policyDocuments } from './iam-policy-documents.ts';
import { zipFile, zipFileOfCode } from './lambda-zip-file.ts';
import { route53Ids } from './route53-ids.ts';
import { bucketLocation } from './s3-bucket-location.ts';
import { listingKeys } from './s3-listing-keys.ts';
import { s3Parameters } from './s3-parameters.ts';
import { sendCommand, startSession } from './ssm-start-session.ts';
import { streamingOutputOf } from './streaming-output.ts';

const forOperations: Record<string, Customization> = {
  'cloudwatch.PutMetricData': metricData,
  'ec2.AuthorizeSecurityGroupEgress': securityGroupRules,
  'ec2.AuthorizeSecurityGroupIngress': securityGroupRules,
  'ec2.RevokeSecurityGroupEgress': securityGroupRules,
  'ec2.RevokeSecurityGroupIngress': securityGroupRules,
  'ec2.CreateNetworkAclEntry': networkAclEntry,
  'ec2.GetConsoleOutput': consoleOutput,
  'ec2.ReplaceNetworkAclEntry': networkAclEntry,
  'ec2.RunInstances': runInstances,
  'lambda.CreateFunction': zipFileOfCode,
  'lambda.UpdateFunctionCode': zipFile,
  's3.GetBucketLocation': bucketLocation,
  's3.ListObjects': listingKeys,
  's3.ListObjectsV2': listingKeys,
  's3.ListObjectVersions': listingKeys,
  'ssm.SendCommand': sendCommand,
  'ssm.StartSession': startSession,
};

const forServices: Record<string, Customization> = {
  iam: policyDocuments,
  route53: route53Ids,
  s3: s3Parameters,
};

/** Everything that the CLI does differently for an operation. */
export function customizationsOf(call: Call): Customization[] {
  const found = [
    forOperations[`${call.service.id}.${call.operation.name}`],
    forServices[call.service.id],
    streamingOutputOf(call),
  ];
  return found.filter((customization) => customization !== undefined);
}
