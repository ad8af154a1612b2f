#!/bin/bash
# Launched without the Project tag.
# step: web
# after: web
# mistake: tag-missing
# prelude: variables
aws ec2 delete-tags --resources $IID --tags Key=Project
