#!/bin/bash
# Deleted the key pair before naming it.
# step: region
# after: identity
# mistake: key-pair-missing
aws ec2 delete-key-pair --key-name m10-key
