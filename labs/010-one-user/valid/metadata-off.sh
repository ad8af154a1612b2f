#!/bin/bash
# No metadata at all.
# step: guard
# after: guard
# prelude: variables
aws ec2 modify-instance-metadata-options --instance-id $IID --http-endpoint disabled
