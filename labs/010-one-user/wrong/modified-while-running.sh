#!/bin/bash
# Tried to change the type without stopping first (IncorrectInstanceState).
# step: scale-up
# after: address
# mistake: not-scaled-up
# prelude: variables
aws ec2 modify-instance-attribute --instance-id $IID --instance-type Value=t3.small
