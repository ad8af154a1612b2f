#!/bin/bash
# No endpoint for S3.
# step: network
# after: web
# mistake: s3-endpoint-missing
# prelude: variables
aws ec2 associate-route-table --route-table-id $RT --subnet-id $(subnet pub-c 10.10.1.0/24 c)
PRV_A=$(subnet prv-a 10.10.10.0/24 a)
PRV_C=$(subnet prv-c 10.10.11.0/24 c)
