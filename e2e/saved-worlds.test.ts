import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { worldFormatVersion } from '../src/sandbox/world-data.ts';
import { readLabFolders } from './labs/lab-folders.ts';
import { explain, TestWorld } from './labs/test-world.ts';

/**
 * Worlds as earlier releases saved them, two a format: format-<version>-lab-010.json, made at the end of lab 010, and
 * format-<version>-data-services.json, with something of every data service in it.
 */
const folder = join(import.meta.dirname, 'saved-worlds');
const versions = Array.from({ length: worldFormatVersion }, (_, index) => index + 1);

/** Uses what the saved world holds: reads it, and changes it in ways that came after the world was saved. */
const useDataServices = `set -e
queues=https://sqs.ap-northeast-2.amazonaws.com/123456789012
topic=arn:aws:sns:ap-northeast-2:123456789012:news
aws s3 cp s3://saved-photos/greetings/hello.txt -
aws s3api list-object-versions --bucket saved-photos --query 'Versions[].IsLatest' --output text
aws s3api list-multipart-uploads --bucket saved-photos --query 'Uploads[].Key' --output text
aws dynamodb scan --table-name Users --query 'Items[].City.S' --output text
aws dynamodb update-table --table-name Users --stream-specification StreamEnabled=true,StreamViewType=NEW_IMAGE > table.json
aws dynamodb put-item --table-name Users --item '{"Id":{"S":"2"}}'
aws sqs receive-message --queue-url $queues/work --query 'Messages[].Body' --output text
aws sqs receive-message --queue-url $queues/line.fifo --query 'Messages[].Body' --output text
aws sqs add-permission --queue-url $queues/work --label x --aws-account-ids 123456789012 --actions SendMessage
aws sns publish --topic-arn $topic --message hi > message.json
aws sns get-topic-attributes --topic-arn $topic --query Attributes.SubscriptionsPending --output text
aws iam list-instance-profiles --query 'InstanceProfiles[].Roles[].RoleName' --output text
aws route53 list-hosted-zones --query 'HostedZones[].Name' --output text
aws ssm get-parameter --name /m10/x --query Parameter.Value --output text
aws ssm describe-sessions --state Active --query 'length(Sessions)'
aws ec2 describe-instance-connect-endpoints --query 'length(InstanceConnectEndpoints)'
`;

function open(file: string): TestWorld {
  const world = new TestWorld();
  const text = readFileSync(join(folder, file), 'utf8');
  const { savedAtMs } = JSON.parse(text) as { savedAtMs: number };
  world.restore({ world: text, files: [], nowMs: savedAtMs, history: [] });
  return world;
}

test('there are saved worlds of every format up to the current one', () => {
  const expected = versions.flatMap((version) => [
    `format-${version}-data-services.json`,
    `format-${version}-lab-010.json`,
  ]);
  expect(readdirSync(folder).toSorted()).toEqual(expected);
});

test.each(versions)('a world of format %i still opens, and every step of lab 010 passes in it', async (version) => {
  const world = open(`format-${version}-lab-010.json`);
  const lab = (await readLabFolders()).find(({ id }) => id === '010-one-user')!;
  for (const step of lab.lab.steps) {
    const result = await world.check(lab, step.id);
    expect(result.state, explain(result)).toBe('pass');
  }
});

test.each(versions)('the data services of a world of format %i still work', async (version) => {
  const { stdout, stderr, exitCode } = await open(`format-${version}-data-services.json`).run(useDataServices);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    '안녕',
    'True\tFalse',
    'big.bin',
    '서울',
    'two',
    'a',
    '1',
    'web',
    'example.kr.',
    '1',
    '0',
    '0',
    '',
  ]);
});
