import type { ImageFile } from '../machines/base-image.ts';

const mainConfiguration = `user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /run/nginx.pid;
events {
    worker_connections 1024;
}
http {
    access_log  /var/log/nginx/access.log;
    include     /etc/nginx/mime.types;
    include     /etc/nginx/conf.d/*.conf;
    server {
        listen       80;
        listen       [::]:80;
        server_name  _;
        root         /usr/share/nginx/html;
        include /etc/nginx/default.d/*.conf;
        error_page 404 /404.html;
    }
}
`;

/** The page at / of a fresh installation. Own wording. */
const welcomePage = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Welcome to nginx!</title></head>
<body>
<h1>Welcome to nginx!</h1>
<p>The web server is installed and running. Replace <code>/usr/share/nginx/html/index.html</code> with your own page.</p>
</body>
</html>
`;

/** What the nginx packages bring. */
export const nginxFiles: Record<string, ImageFile> = {
  '/etc/nginx/nginx.conf': { text: mainConfiguration },
  '/usr/share/nginx/html/index.html': { text: welcomePage },
  '/var/log/nginx/access.log': { text: '' },
  '/var/log/nginx/error.log': { text: '' },
};
