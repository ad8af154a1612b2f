#!/bin/bash
# Only looked around.
# step: identity
# after: start
# mistake: key-pair-missing
aws configure set region ap-northeast-2
aws ec2 describe-key-pairs
