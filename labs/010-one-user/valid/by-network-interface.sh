#!/bin/bash
# Associated with the interface, tagged afterwards.
# step: address
# after: guard
# prelude: variables
ENI=$(aws ec2 describe-instances --instance-ids $IID --query 'Reservations[0].Instances[0].NetworkInterfaces[0].NetworkInterfaceId' --output text)
EIP=$(aws ec2 allocate-address --query AllocationId --output text)
aws ec2 create-tags --resources $EIP --tags Key=Project,Value=m10
aws ec2 associate-address --allocation-id $EIP --network-interface-id $ENI
