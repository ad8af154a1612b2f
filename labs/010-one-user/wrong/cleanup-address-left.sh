#!/bin/bash
# The server is gone, its address still bills.
# step: cleanup
# after: scale-up
# mistake: left-address
# prelude: variables
again
