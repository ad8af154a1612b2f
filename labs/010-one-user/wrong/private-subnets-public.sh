#!/bin/bash
# Private subnets use the public route table.
# step: network
# after: web
# mistake: private-subnet-public
# prelude: variables
for s in $(subnet pub-c 10.10.1.0/24 c) $(subnet prv-a 10.10.10.0/24 a) $(subnet prv-c 10.10.11.0/24 c); do
  aws ec2 associate-route-table --route-table-id $RT --subnet-id $s
done
