#!/bin/bash
# Looked at both Regions but gave the key pair no name.
# step: region
# after: identity
# mistake: key-pair-unnamed
aws ec2 describe-key-pairs
aws ec2 describe-key-pairs --region us-east-1
