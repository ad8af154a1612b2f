#!/bin/bash
# Launched in a private subnet.
# step: web
# after: web
# mistake: no-internet-route
# prelude: variables
again
PRV_A=$(subnet prv-a 10.10.10.0/24 a)
launch --subnet-id $PRV_A
