#!/bin/bash
# All subnets in one zone.
# step: network
# after: web
# mistake: single-az
# prelude: variables
PUB_B=$(subnet pub-c 10.10.1.0/24 a)
aws ec2 associate-route-table --route-table-id $RT --subnet-id $PUB_B
subnet prv-a 10.10.10.0/24 a
subnet prv-c 10.10.11.0/24 a
