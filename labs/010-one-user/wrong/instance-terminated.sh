#!/bin/bash
# Terminated the server instead of stopping it.
# step: web
# after: web
# mistake: instance-terminated
# prelude: variables
again
