#!/bin/bash
# A network ACL drops what the security group lets in.
# step: web
# after: web
# mistake: web-no-answer
# prelude: variables
ACL=$(aws ec2 describe-network-acls --filters Name=vpc-id,Values=$VPC --query 'NetworkAcls[0].NetworkAclId' --output text)
aws ec2 create-network-acl-entry --network-acl-id $ACL --ingress --rule-number 50 --protocol tcp --port-range From=80,To=80 --cidr-block 0.0.0.0/0 --rule-action deny
