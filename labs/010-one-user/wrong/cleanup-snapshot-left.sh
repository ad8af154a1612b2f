#!/bin/bash
# A snapshot bills until it is deleted.
# step: cleanup
# after: scale-up
# mistake: left-snapshot
# prelude: variables
VOLUME=$(aws ec2 describe-volumes --filters Name=attachment.instance-id,Values=$IID --query 'Volumes[0].VolumeId' --output text)
aws ec2 create-snapshot --volume-id $VOLUME --tag-specifications "$(tag snapshot web1)" --query SnapshotId
again
aws ec2 release-address --allocation-id $EIP
