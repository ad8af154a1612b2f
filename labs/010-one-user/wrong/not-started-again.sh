#!/bin/bash
# Changed the type and did not start the server.
# step: scale-up
# after: address
# mistake: instance-stopped
# prelude: variables
aws ec2 stop-instances --instance-ids $IID
aws ec2 wait instance-stopped --instance-ids $IID
aws ec2 modify-instance-attribute --instance-id $IID --instance-type Value=t3.small
