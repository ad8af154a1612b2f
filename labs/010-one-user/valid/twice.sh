#!/bin/bash
# Stopped and started once more.
# step: scale-up
# after: scale-up
# prelude: variables
aws ec2 stop-instances --instance-ids $IID
aws ec2 wait instance-stopped --instance-ids $IID
aws ec2 start-instances --instance-ids $IID
aws ec2 wait instance-running --instance-ids $IID
