#!/bin/bash
# Took Ubuntu for Amazon Linux.
# step: web
# after: web
# mistake: not-al2023
# prelude: variables
again
aws ec2 run-instances --image-id resolve:ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id \
  --instance-type t3.micro --subnet-id $PUB_A --security-group-ids $WEB_SG --user-data file://web.sh \
  --tag-specifications "$(tag instance web1)" "$(tag volume web1)" --query 'Instances[0].InstanceId' 
