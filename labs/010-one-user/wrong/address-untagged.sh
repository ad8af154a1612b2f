#!/bin/bash
# The address carries no Project tag: clean-up would miss it.
# step: address
# after: address
# mistake: tag-missing
# prelude: variables
aws ec2 delete-tags --resources $EIP --tags Key=Project
