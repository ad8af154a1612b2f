#!/bin/bash
# nginx instead of httpd.
# step: web
# after: web
# prelude: variables
again
printf '#!/bin/bash\ndnf -y install nginx\necho "m10 web by nginx" > /usr/share/nginx/html/index.html\nsystemctl enable --now nginx\n' > web.sh
launch --subnet-id $PUB_A
