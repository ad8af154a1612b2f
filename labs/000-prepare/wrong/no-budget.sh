#!/bin/bash
# Did not make a budget.
# step: budget
# after: region
# mistake: budget-missing
aws sts get-caller-identity
