#!/bin/bash
# The VPC has lost its Project tag.
# step: network
# after: network
# mistake: vpc-missing
# prelude: variables
aws ec2 delete-tags --resources $VPC --tags Key=Project
