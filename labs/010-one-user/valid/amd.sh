#!/bin/bash
# AMD, and the older syntax.
# step: scale-up
# after: address
# prelude: variables
aws ec2 stop-instances --instance-ids $IID
aws ec2 wait instance-stopped --instance-ids $IID
aws ec2 modify-instance-attribute --instance-id $IID --attribute instanceType --value t3a.small
aws ec2 start-instances --instance-ids $IID
aws ec2 wait instance-running --instance-ids $IID
