#!/bin/bash
# The notification is added afterwards, for a forecast.
# step: budget
# after: region
ACCT=$(aws sts get-caller-identity --query Account --output text)
aws budgets create-budget --region us-east-1 --account-id $ACCT \
  --budget '{"BudgetName":"m10-alarm","BudgetType":"COST","TimeUnit":"MONTHLY","BudgetLimit":{"Amount":"10","Unit":"USD"}}'
aws budgets create-notification --region us-east-1 --account-id $ACCT --budget-name m10-alarm \
  --notification NotificationType=FORECASTED,ComparisonOperator=GREATER_THAN,Threshold=80,ThresholdType=PERCENTAGE \
  --subscribers SubscriptionType=EMAIL,Address=you@example.com
