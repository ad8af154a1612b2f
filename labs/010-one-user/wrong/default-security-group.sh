#!/bin/bash
# Launched with the default security group.
# step: web
# after: web
# mistake: sg-port-80-closed
# prelude: variables
again
DEFAULT_SG=$(aws ec2 describe-security-groups --filters Name=vpc-id,Values=$VPC Name=group-name,Values=default --query 'SecurityGroups[0].GroupId' --output text)
launch --subnet-id $PUB_A --security-group-ids $DEFAULT_SG
