#!/bin/bash
# Ran the block that makes the network twice: a second VPC without a server.
# step: network
# after: network
# mistake: vpc-duplicate
# prelude: variables
aws ec2 create-vpc --cidr-block 10.10.0.0/16 --tag-specifications "$(tag vpc vpc)" --query Vpc.VpcId
