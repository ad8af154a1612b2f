#!/bin/bash
# Both tags when the key pair is made.
# step: region
# after: start
aws ec2 create-key-pair --key-name seoul --tag-specifications 'ResourceType=key-pair,Tags=[{Key=Project,Value=m10},{Key=Name,Value=seoul}]' --query KeyPairId
