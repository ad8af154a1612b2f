#!/bin/bash
# The routes are there, but lead nowhere: the gateway was taken off the VPC.
# step: network
# after: network
# mistake: public-route-missing
# prelude: variables
again
aws ec2 detach-internet-gateway --internet-gateway-id $IGW --vpc-id $VPC
