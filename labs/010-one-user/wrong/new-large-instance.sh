#!/bin/bash
# A new, larger server instead of the same one made larger.
# step: scale-up
# after: address
# mistake: launched-large
# prelude: variables
again
IID=$(launch --subnet-id $PUB_A --instance-type t3.small)
aws ec2 wait instance-running --instance-ids $IID
aws ec2 associate-address --allocation-id $EIP --instance-id $IID
