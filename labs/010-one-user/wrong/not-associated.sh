#!/bin/bash
# Asked for an address and left it lying about.
# step: address
# after: guard
# mistake: eip-not-associated
# prelude: variables
aws ec2 allocate-address --domain vpc --tag-specifications "$(tag elastic-ip web1)" --query AllocationId --output text
