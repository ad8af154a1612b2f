#!/bin/bash
# Another name and type, tagged afterwards.
# step: identity
# after: start
KEY=$(aws ec2 create-key-pair --key-name seoul-key --key-type rsa --query KeyPairId --output text)
aws ec2 create-tags --resources $KEY --tags Key=Project,Value=m10 Key=Name,Value=seoul
