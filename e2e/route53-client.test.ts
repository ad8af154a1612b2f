import { expect, test } from 'vitest';
import { runPython, sandboxEndpoint } from './support/sandbox-endpoint.ts';

const url = await sandboxEndpoint();

const script = `
import boto3, json, sys, urllib.request
url = sys.argv[1]
dns = boto3.client('route53', endpoint_url=url)
s3 = boto3.client('s3', endpoint_url=url)
host = 'www.example-m10.com'
zone = dns.create_hosted_zone(Name='example-m10.com', CallerReference='1')
target = {'HostedZoneId': 'Z3W03O7B5YMIYP', 'DNSName': 's3-website.ap-northeast-2.amazonaws.com', 'EvaluateTargetHealth': False}
record = {'Name': host, 'Type': 'A', 'AliasTarget': target}
change = dns.change_resource_record_sets(
    HostedZoneId=zone['HostedZone']['Id'], ChangeBatch={'Changes': [{'Action': 'UPSERT', 'ResourceRecordSet': record}]})
dns.get_waiter('resource_record_sets_changed').wait(Id=change['ChangeInfo']['Id'], WaiterConfig={'Delay': 1})
try:
    dns.delete_hosted_zone(Id=zone['HostedZone']['Id'])
except dns.exceptions.HostedZoneNotEmpty as error:
    refused = error.response['Error']['Message']
s3.create_bucket(Bucket=host, CreateBucketConfiguration={'LocationConstraint': 'ap-northeast-2'})
s3.put_bucket_website(Bucket=host, WebsiteConfiguration={'IndexDocument': {'Suffix': 'index.html'}})
s3.delete_public_access_block(Bucket=host)
s3.put_bucket_policy(Bucket=host, Policy=json.dumps({'Version': '2012-10-17', 'Statement': [
    {'Effect': 'Allow', 'Principal': '*', 'Action': 's3:GetObject', 'Resource': f'arn:aws:s3:::{host}/*'}]}))
s3.put_object(Bucket=host, Key='index.html', Body='안녕하세요'.encode(), ContentType='text/html; charset=utf-8')
opener = urllib.request.build_opener(urllib.request.ProxyHandler({'http': url}))
records = dns.list_resource_record_sets(HostedZoneId=zone['HostedZone']['Id'])['ResourceRecordSets']
print(json.dumps({
    'page': opener.open(f'http://{host}/').read().decode(), 'refused': refused,
    'pending': change['ChangeInfo']['Status'], 'records': [[item['Name'], item['Type']] for item in records],
}, ensure_ascii=False))
`;

test('boto3 puts a website under its own domain, and the world answers there', async () => {
  const stdout = await runPython(script, url);
  expect(JSON.parse(stdout)).toEqual({
    page: '안녕하세요',
    refused: 'The specified hosted zone contains non-required resource record sets  and so cannot be deleted.',
    pending: 'PENDING',
    records: [
      ['example-m10.com.', 'NS'],
      ['example-m10.com.', 'SOA'],
      ['www.example-m10.com.', 'A'],
    ],
  });
}, 60_000);
