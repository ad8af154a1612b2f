#!/bin/bash
# Made the key pair in another Region.
# step: identity
# after: start
# mistake: wrong-region
aws ec2 create-key-pair --region us-east-1 --key-name m10-key --tag-specifications "ResourceType=key-pair,Tags=[{Key=Project,Value=m10},{Key=Name,Value=m10-key}]" --query KeyPairId
