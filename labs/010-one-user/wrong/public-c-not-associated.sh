#!/bin/bash
# pub-c uses the main route table.
# step: network
# after: web
# mistake: public-route-missing
# prelude: variables
subnet pub-c 10.10.1.0/24 c
subnet prv-a 10.10.10.0/24 a
subnet prv-c 10.10.11.0/24 c
