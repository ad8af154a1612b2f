import { expect, test } from 'vitest';
import { bodyText, createTestDataplane } from '../dataplane-test-world.ts';

async function serve(commands: string, openPorts = [80]) {
  const world = createTestDataplane();
  const { publicIp, instanceId } = await world.launch({ userData: `#!/bin/bash\n${commands}\n`, openPorts });
  world.ec2.pass(180_000);
  return {
    async get(path: string, method = 'GET', port = 80) {
      const answer = await world.get(`http://${publicIp}:${port}${path}`, { method });
      if (answer.kind === 'failure') return { failure: answer.failure, status: 0, text: '', headers: {} };
      return { status: answer.response.status, text: bodyText(answer.response), headers: answer.response.headers };
    },
    log: async () => (await world.machine(instanceId)).files.text('/var/log/cloud-init-output.log'),
  };
}

test('httpd: test page, errors, HEAD, folders and types', async () => {
  const web = await serve(`dnf -y install httpd && systemctl enable --now httpd
mkdir -p /var/www/html/shop /var/www/html/empty
echo '{}' > /var/www/html/shop/data.json; echo shop > /var/www/html/shop/index.html
echo secret > /var/www/html/secret.txt; chmod 600 /var/www/html/secret.txt`);
  const front = await web.get('/');
  expect(front.status).toBe(403);
  expect(front.text).toContain('It works!');
  expect(await web.get('/nothing')).toMatchObject({
    status: 404,
    headers: { 'content-type': 'text/html; charset=iso-8859-1' },
  });
  expect((await web.get('/nothing')).text).toContain('The requested URL was not found on this server.');
  expect(await web.get('/shop')).toMatchObject({
    status: 301,
    headers: { location: expect.stringMatching(/\/shop\/$/) as string },
  });
  expect((await web.get('/shop/')).text).toBe('shop\n');
  expect(await web.get('/shop/data.json')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/json' },
  });
  expect((await web.get('/empty/')).status).toBe(403);
  expect((await web.get('/secret.txt')).status).toBe(403);
  expect((await web.get('/../../etc/passwd')).status).toBe(404);
  expect(await web.get('/shop/', 'HEAD')).toMatchObject({ status: 200, text: '', headers: { 'content-length': '5' } });
  expect((await web.get('/', 'DELETE')).status).toBe(405);
});

test('httpd says that PHP is not run here', async () => {
  const web = await serve(
    'dnf -y install httpd php; echo "<?php phpinfo(); ?>" > /var/www/html/info.php; systemctl start httpd',
  );
  const page = await web.get('/info.php');
  expect(page.status).toBe(501);
  expect(page.text).toContain('PHP를 실행하지 않아요. 요청한 파일: /var/www/html/info.php');
});

test('httpd listens where its configuration says when it starts', async () => {
  const web = await serve(
    `dnf -y install httpd; sed -i 's/^Listen 80/Listen 8080/' /etc/httpd/conf/httpd.conf
echo hi > /var/www/html/index.html; systemctl start httpd`,
    [80, 8080],
  );
  expect(await web.get('/')).toMatchObject({ failure: 'refused' });
  expect((await web.get('/', 'GET', 8080)).text).toBe('hi\n');
});

test('nginx serves its welcome page and the roots of conf.d', async () => {
  const web = await serve(
    `dnf -y install nginx; mkdir -p /srv/app; echo app > /srv/app/index.html
cat > /etc/nginx/conf.d/app.conf <<'C'
server {
    listen 8080;
    root /srv/app;
}
C
systemctl enable --now nginx`,
    [80, 8080],
  );
  expect((await web.get('/')).text).toContain('Welcome to nginx!');
  expect((await web.get('/', 'GET', 8080)).text).toBe('app\n');
  expect(await web.get('/nothing')).toMatchObject({ status: 404, headers: { server: 'nginx/1.28.0' } });
});

test('two servers cannot have the same port', async () => {
  const web = await serve('dnf -y install httpd nginx; systemctl start httpd; systemctl start nginx');
  expect(await web.log()).toContain('Job for nginx.service failed because the control process exited with error code.');
  expect((await web.get('/')).headers).toMatchObject({ server: 'Apache/2.4.66 (Amazon Linux)' });
});
