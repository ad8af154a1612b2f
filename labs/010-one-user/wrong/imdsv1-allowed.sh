#!/bin/bash
# Metadata without a token.
# step: guard
# after: guard
# mistake: imdsv1-allowed
# prelude: variables
aws ec2 modify-instance-metadata-options --instance-id $IID --http-tokens optional
