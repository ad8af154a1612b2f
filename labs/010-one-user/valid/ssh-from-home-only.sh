#!/bin/bash
# Port 22 for one address.
# step: guard
# after: guard
# prelude: variables
aws ec2 authorize-security-group-ingress --group-id $WEB_SG --ip-permissions 'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=203.0.113.7/32,Description=home}]'
