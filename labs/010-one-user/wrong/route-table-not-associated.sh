#!/bin/bash
# The subnet does not use the table with the route.
# step: web
# after: web
# mistake: no-internet-route
# prelude: variables
ASSOC=$(aws ec2 describe-route-tables --route-table-ids $RT --query 'RouteTables[0].Associations[0].RouteTableAssociationId' --output text)
aws ec2 disassociate-route-table --association-id $ASSOC
