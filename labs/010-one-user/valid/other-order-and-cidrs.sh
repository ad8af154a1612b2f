#!/bin/bash
# Private first, larger ranges, zones a and d.
# step: network
# after: web
# prelude: variables
PRT=$(aws ec2 create-route-table --vpc-id $VPC --tag-specifications "$(tag route-table prv)" --query RouteTable.RouteTableId --output text)
aws ec2 create-vpc-endpoint --vpc-id $VPC --service-name com.amazonaws.ap-northeast-2.s3 --route-table-ids $PRT --tag-specifications "$(tag vpc-endpoint s3)"
for zone in d a; do
  PRV=$(subnet prv-$zone $([ $zone = d ] && echo 10.10.128.0/20 || echo 10.10.144.0/20) $zone)
  aws ec2 associate-route-table --route-table-id $PRT --subnet-id $PRV
done
aws ec2 associate-route-table --route-table-id $RT --subnet-id $(subnet pub-d 10.10.64.0/20 d)
