#!/bin/bash
# Installed the web server but never started it.
# step: web
# after: web
# mistake: web-server-down
# prelude: variables
again
printf '#!/bin/bash\ndnf -y install httpd\necho "m10 web" > /var/www/html/index.html\n' > web.sh
launch --subnet-id $PUB_A
