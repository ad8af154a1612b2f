#!/bin/bash
# The endpoint is on the route table that does not need it.
# step: network
# after: web
# mistake: s3-endpoint-not-routed
# prelude: variables
aws ec2 associate-route-table --route-table-id $RT --subnet-id $(subnet pub-c 10.10.1.0/24 c)
PRV_A=$(subnet prv-a 10.10.10.0/24 a)
PRV_C=$(subnet prv-c 10.10.11.0/24 c)
aws ec2 create-vpc-endpoint --vpc-id $VPC --service-name com.amazonaws.ap-northeast-2.s3 --route-table-ids $RT --tag-specifications "$(tag vpc-endpoint s3)"
