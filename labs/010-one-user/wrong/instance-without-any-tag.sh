#!/bin/bash
# Launched without any tag: only the VPC it is in tells whose it is.
# step: web
# after: web
# mistake: tag-missing
# prelude: variables
aws ec2 delete-tags --resources $IID
