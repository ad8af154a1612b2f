#!/bin/bash
# Every port for the whole world.
# step: guard
# after: guard
# mistake: all-ports-open
# prelude: variables
aws ec2 authorize-security-group-ingress --group-id $WEB_SG --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0,Description=all}]'
