#!/bin/bash
# Closed port 80 and did not open it again.
# step: guard
# after: network
# mistake: sg-port-80-closed
# prelude: variables
aws ec2 revoke-security-group-ingress --group-id $WEB_SG --protocol tcp --port 80 --cidr 0.0.0.0/0
