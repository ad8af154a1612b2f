#!/bin/bash
# Stopped is not gone.
# step: cleanup
# after: scale-up
# mistake: left-instance
# prelude: variables
aws ec2 stop-instances --instance-ids $IID
aws ec2 wait instance-stopped --instance-ids $IID
