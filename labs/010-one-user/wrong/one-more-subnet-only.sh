#!/bin/bash
# Two subnets instead of four.
# step: network
# after: web
# mistake: subnets-too-few
# prelude: variables
subnet pub-c 10.10.1.0/24 c
