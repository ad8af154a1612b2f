#!/bin/bash
# Stopped the server and forgot it.
# step: web
# after: web
# mistake: instance-stopped
# prelude: variables
aws ec2 stop-instances --instance-ids $IID
aws ec2 wait instance-stopped --instance-ids $IID
