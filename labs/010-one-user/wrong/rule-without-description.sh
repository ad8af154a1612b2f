#!/bin/bash
# Opened again without saying why.
# step: guard
# after: network
# mistake: sg-rule-no-description
# prelude: variables
aws ec2 revoke-security-group-ingress --group-id $WEB_SG --protocol tcp --port 80 --cidr 0.0.0.0/0
aws ec2 authorize-security-group-ingress --group-id $WEB_SG --protocol tcp --port 80 --cidr 0.0.0.0/0
