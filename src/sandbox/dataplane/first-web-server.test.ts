import { beforeEach, expect, test } from 'vitest';
import { bodyText, createTestDataplane, type TestDataplane } from './dataplane-test-world.ts';

/** User data of lab 010. */
const webScript = `#!/bin/bash
dnf -y install httpd
TOKEN=$(curl -sX PUT http://169.254.169.254/latest/api/token -H 'X-aws-ec2-metadata-token-ttl-seconds: 300')
AZ=$(curl -s -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/meta-data/placement/availability-zone)
echo "m10 web $HOSTNAME $AZ" > /var/www/html/index.html
echo ok > /var/www/html/health
systemctl enable --now httpd
`;

let world: TestDataplane;
beforeEach(() => {
  world = createTestDataplane();
});

test('the web server of the first lab answers once its boot has come that far', async () => {
  const { publicIp, privateIp, instanceId } = await world.launch({ userData: webScript });
  expect(await world.get(`http://${publicIp}/`)).toMatchObject({ kind: 'failure', failure: 'refused' });
  world.ec2.pass(15_000);
  expect(await world.get(`http://${publicIp}/`)).toMatchObject({ kind: 'failure', failure: 'refused' });
  world.ec2.pass(60_000);
  const answer = await world.get(`http://${publicIp}/`);
  if (answer.kind !== 'response')
    throw new Error((await world.machine(instanceId)).files.text('/var/log/cloud-init-output.log'));
  expect(answer.response.status).toBe(200);
  const host = `ip-${privateIp.replaceAll('.', '-')}.ap-northeast-2.compute.internal`;
  expect(bodyText(answer.response)).toMatch(new RegExp(`^m10 web ${host} ap-northeast-2[a-d]\n$`));
  expect(answer.response.headers).toMatchObject({
    'content-type': 'text/html; charset=UTF-8',
    server: 'Apache/2.4.66 (Amazon Linux)',
  });
  const health = await world.get(`http://${publicIp}/health`);
  expect(health).toMatchObject({ kind: 'response', response: { status: 200 } });
  const log = (await world.machine(instanceId)).files.text('/var/log/httpd/access_log');
  expect(log).toMatch(/"GET \/health HTTP\/1\.1" 200 3 /);
});
