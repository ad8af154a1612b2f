#!/bin/bash
# Four subnets in four zones.
# step: network
# after: web
# mistake: zones-unpaired
# prelude: variables
aws ec2 associate-route-table --route-table-id $RT --subnet-id $(subnet pub-c 10.10.1.0/24 b)
subnet prv-a 10.10.10.0/24 c
subnet prv-c 10.10.11.0/24 d
