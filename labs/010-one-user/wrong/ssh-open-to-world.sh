#!/bin/bash
# Port 22 for the whole world.
# step: guard
# after: guard
# mistake: ssh-open-to-world
# prelude: variables
aws ec2 authorize-security-group-ingress --group-id $WEB_SG --ip-permissions 'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=0.0.0.0/0,Description=ssh}]'
