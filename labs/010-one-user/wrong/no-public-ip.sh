#!/bin/bash
# Launched without a public address.
# step: web
# after: web
# mistake: no-public-ip
# prelude: variables
again
launch --subnet-id $PUB_A --no-associate-public-ip-address
