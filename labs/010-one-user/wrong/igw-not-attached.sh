#!/bin/bash
# The internet gateway hangs in the air.
# step: web
# after: web
# mistake: igw-not-attached
# prelude: variables
again
aws ec2 detach-internet-gateway --internet-gateway-id $IGW --vpc-id $VPC
launch --subnet-id $PUB_A
