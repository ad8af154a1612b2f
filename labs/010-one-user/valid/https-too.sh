#!/bin/bash
# 443 is open as well.
# step: guard
# after: guard
# prelude: variables
aws ec2 authorize-security-group-ingress --group-id $WEB_SG --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=0.0.0.0/0,Description=https}]'
