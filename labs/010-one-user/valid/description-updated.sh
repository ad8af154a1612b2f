#!/bin/bash
# The description is added without closing the port.
# step: guard
# after: network
# prelude: variables
aws ec2 update-security-group-rule-descriptions-ingress --group-id $WEB_SG \
  --ip-permissions 'IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=0.0.0.0/0,Description=web}]' 
