#!/bin/bash
# Made the key pair without tags.
# step: identity
# after: start
# mistake: tag-missing
aws ec2 create-key-pair --key-name m10-key --query KeyPairId
