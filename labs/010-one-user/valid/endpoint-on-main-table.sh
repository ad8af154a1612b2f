#!/bin/bash
# Private subnets stay on the main route table.
# step: network
# after: web
# prelude: variables
aws ec2 associate-route-table --route-table-id $RT --subnet-id $(subnet pub-c 10.10.1.0/24 c)
PRV_A=$(subnet prv-a 10.10.10.0/24 a)
PRV_C=$(subnet prv-c 10.10.11.0/24 c)
MAIN=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values=$VPC Name=association.main,Values=true --query 'RouteTables[0].RouteTableId' --output text)
S3=$(aws ec2 create-vpc-endpoint --vpc-id $VPC --service-name com.amazonaws.ap-northeast-2.s3 --route-table-ids $RT --query VpcEndpoint.VpcEndpointId --output text)
aws ec2 modify-vpc-endpoint --vpc-endpoint-id $S3 --add-route-table-ids $MAIN
