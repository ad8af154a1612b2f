#!/bin/bash
# A budget that tells nobody.
# step: budget
# after: region
# mistake: budget-no-notification
ACCT=$(aws sts get-caller-identity --query Account --output text)
aws budgets create-budget --region us-east-1 --account-id $ACCT \
  --budget '{"BudgetName":"m10-monthly","BudgetType":"COST","TimeUnit":"MONTHLY","BudgetLimit":{"Amount":"10","Unit":"USD"}}' 
