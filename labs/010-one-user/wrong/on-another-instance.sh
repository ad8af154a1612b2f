#!/bin/bash
# Put the address on another server.
# step: address
# after: guard
# mistake: eip-on-other-instance
# prelude: variables
OTHER=$(launch --subnet-id $PUB_A --tag-specifications "$(tag instance other)" "$(tag volume other)")
aws ec2 wait instance-running --instance-ids $OTHER
EIP=$(aws ec2 allocate-address --domain vpc --tag-specifications "$(tag elastic-ip web1)" --query AllocationId --output text)
aws ec2 associate-address --allocation-id $EIP --instance-id $OTHER
