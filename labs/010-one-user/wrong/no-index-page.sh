#!/bin/bash
# The web server runs, the page is missing.
# step: web
# after: web
# mistake: web-content-wrong
# prelude: variables
again
printf '#!/bin/bash\ndnf -y install httpd\nsystemctl enable --now httpd\n' > web.sh
launch --subnet-id $PUB_A
