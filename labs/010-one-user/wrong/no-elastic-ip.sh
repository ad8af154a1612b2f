#!/bin/bash
# Did not ask for an address.
# step: address
# after: guard
# mistake: eip-missing
# prelude: variables
aws ec2 describe-addresses
