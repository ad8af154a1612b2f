#!/bin/bash
# Ran the block that launches the server twice.
# step: web
# after: web
# mistake: instance-duplicate
# prelude: variables
launch --subnet-id $PUB_A
