#!/bin/bash
# A disk that no server uses.
# step: cleanup
# after: scale-up
# mistake: left-volume
# prelude: variables
again
aws ec2 release-address --allocation-id $EIP
aws ec2 create-volume --size 8 --volume-type gp3 --availability-zone ap-northeast-2a --tag-specifications "$(tag volume data)" --query VolumeId
