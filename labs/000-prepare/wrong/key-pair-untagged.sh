#!/bin/bash
# Made the key pair without tags.
# step: region
# after: identity
# mistake: tag-missing
aws ec2 create-key-pair --key-name m10-key --query KeyPairId
