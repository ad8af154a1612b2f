#!/bin/bash
# Bigger than needed.
# step: scale-up
# after: address
# mistake: scaled-too-far
# prelude: variables
aws ec2 stop-instances --instance-ids $IID
aws ec2 wait instance-stopped --instance-ids $IID
aws ec2 modify-instance-attribute --instance-id $IID --instance-type Value=t3.xlarge
aws ec2 start-instances --instance-ids $IID
aws ec2 wait instance-running --instance-ids $IID
