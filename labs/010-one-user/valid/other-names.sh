#!/bin/bash
# Other names, the same Project tag.
# step: web
# after: web
# prelude: variables
aws ec2 create-tags --resources $IID --tags Key=Name,Value=frontend
aws ec2 create-tags --resources $WEB_SG $PUB_A $RT --tags Key=Name,Value=first
