#!/bin/bash
# Launched in Virginia.
# step: web
# after: web
# mistake: wrong-region
# prelude: variables
again
export AWS_DEFAULT_REGION=us-east-1
aws ec2 run-instances --image-id $AL2023-x86_64 --instance-type t3.micro --tag-specifications "$(tag instance web1)" --query 'Instances[0].InstanceId' 
