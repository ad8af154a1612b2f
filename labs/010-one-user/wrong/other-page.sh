#!/bin/bash
# The web server shows somebody else's page.
# step: web
# after: web
# mistake: web-content-wrong
# prelude: variables
again
printf '#!/bin/bash\ndnf -y install httpd\necho hello > /var/www/html/index.html\nsystemctl enable --now httpd\n' > web.sh
launch --subnet-id $PUB_A
