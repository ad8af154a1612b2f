#!/bin/bash
# An ARM server.
# step: web
# after: web
# prelude: variables
again
launch --subnet-id $PUB_A --image-id $AL2023-arm64 --instance-type t4g.micro
