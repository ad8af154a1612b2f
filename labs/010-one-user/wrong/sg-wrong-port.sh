#!/bin/bash
# Opened 8080 instead of 80.
# step: web
# after: web
# mistake: sg-port-80-closed
# prelude: variables
aws ec2 revoke-security-group-ingress --group-id $WEB_SG --protocol tcp --port 80 --cidr 0.0.0.0/0
aws ec2 authorize-security-group-ingress --group-id $WEB_SG --protocol tcp --port 8080 --cidr 0.0.0.0/0
