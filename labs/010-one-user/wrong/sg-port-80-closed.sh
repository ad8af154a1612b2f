#!/bin/bash
# Port 80 is not open: the browser waits for ever.
# step: web
# after: web
# mistake: sg-port-80-closed
# prelude: variables
aws ec2 revoke-security-group-ingress --group-id $WEB_SG --protocol tcp --port 80 --cidr 0.0.0.0/0
