#!/bin/bash
# A budget of usage, not of cost.
# step: budget
# after: region
# mistake: budget-not-cost
ACCT=$(aws sts get-caller-identity --query Account --output text)
aws budgets create-budget --region us-east-1 --account-id $ACCT \
  --budget '{"BudgetName":"m10-monthly","BudgetType":"USAGE","TimeUnit":"MONTHLY","BudgetLimit":{"Amount":"10","Unit":"GB"}}' \
  --notifications-with-subscribers '[{"Notification":{"NotificationType":"ACTUAL","ComparisonOperator":"GREATER_THAN","Threshold":50,"ThresholdType":"PERCENTAGE"},"Subscribers":[{"SubscriptionType":"EMAIL","Address":"you@example.com"}]}]' 
