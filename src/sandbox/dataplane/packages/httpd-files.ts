import type { ImageFile } from '../machines/base-image.ts';

const mainConfiguration = `ServerRoot "/etc/httpd"
Listen 80
Include conf.modules.d/*.conf
User apache
Group apache
ServerAdmin root@localhost
<Directory />
    AllowOverride none
    Require all denied
</Directory>
DocumentRoot "/var/www/html"
<Directory "/var/www/html">
    Options Indexes FollowSymLinks
    AllowOverride None
    Require all granted
</Directory>
<IfModule dir_module>
    DirectoryIndex index.html
</IfModule>
ErrorLog "logs/error_log"
LogLevel warn
AddDefaultCharset UTF-8
EnableSendfile on
IncludeOptional conf.d/*.conf
`;

/** Shown at / while the document root has no index page. Own wording; the real one is the distribution's test page. */
const testPage = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Test Page for the Apache HTTP Server</title></head>
<body>
<h1>It works!</h1>
<p>This page confirms that the Apache HTTP Server on Amazon Linux is running.</p>
<p>There is no content here yet: add <code>/var/www/html/index.html</code> to replace this page.</p>
</body>
</html>
`;

/** What the httpd packages bring. */
export const httpdFiles: Record<string, ImageFile> = {
  '/etc/httpd/conf/httpd.conf': { text: mainConfiguration },
  '/etc/httpd/conf.d/welcome.conf': {
    text: '<LocationMatch "^/+$">\n    Options -Indexes\n    ErrorDocument 403 /.noindex.html\n</LocationMatch>\n',
  },
  '/etc/httpd/conf.d/README': { text: 'Files here that end in .conf are read by httpd.\n' },
  '/usr/share/httpd/noindex/index.html': { text: testPage },
  '/var/log/httpd/access_log': { text: '' },
  '/var/log/httpd/error_log': { text: '' },
};
