#!/bin/bash
# The route table has no way out.
# step: web
# after: web
# mistake: no-internet-route
# prelude: variables
aws ec2 delete-route --route-table-id $RT --destination-cidr-block 0.0.0.0/0
