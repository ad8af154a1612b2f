#!/bin/bash
# A second address that nothing uses.
# step: address
# after: address
# mistake: eip-idle
# prelude: variables
aws ec2 allocate-address --domain vpc --tag-specifications "$(tag elastic-ip web1)" --query AllocationId --output text
