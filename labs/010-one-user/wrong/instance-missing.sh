#!/bin/bash
# Made a network but no server.
# step: web
# after: start
# mistake: instance-missing
# prelude: variables
aws ec2 create-vpc --cidr-block 10.10.0.0/16 --tag-specifications "$(tag vpc vpc)" --query Vpc.VpcId
