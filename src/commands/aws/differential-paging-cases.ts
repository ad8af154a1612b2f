/** Pages of listings: tokens, sizes and limits, good and bad. */
export const pagingCases = `
ec2 describe-vpcs --max-items 1 --output text --query Vpcs[].IsDefault
ec2 describe-vpcs --starting-token foo
ec2 describe-vpcs --starting-token ''
ec2 describe-vpcs --starting-token eyJ9
ec2 describe-vpcs --starting-token None___1
ec2 describe-vpcs --max-items -1
ec2 describe-vpcs --max-items 0
ec2 describe-vpcs --max-items 1.5
ec2 describe-vpcs --page-size 1
ec2 describe-vpcs --page-size 99999
ec2 describe-vpcs --no-paginate --starting-token x
ec2 describe-vpcs --max-results 5 --max-items 2
ec2 describe-subnets --max-results 5 --query 'length(Subnets)'
ec2 describe-subnets --max-results 5 --no-paginate --query 'length(Subnets)'
ec2 describe-subnets --next-token foo
ec2 describe-subnets --page-size 5 --max-items 7 --query 'Subnets[].CidrBlock'
ec2 describe-subnets --page-size 5 --max-items 7 --output text --query 'Subnets[].[CidrBlock]'
ec2 describe-subnets --page-size 5 --max-items 7 --output table --query 'Subnets[].[CidrBlock]'
ec2 describe-subnets --page-size 5 --max-items 7 --output yaml --query 'Subnets[].[CidrBlock]'
ec2 describe-subnets --page-size 5 --max-items 7 --output yaml-stream --query 'Subnets[].[CidrBlock]'
ec2 describe-subnets --page-size 5 --output text --query 'length(Subnets)'
ec2 describe-subnets --page-size 5 --output text
ec2 describe-subnets --page-size 5 --output table
iam list-roles --max-items 1 --query 'Roles[].RoleName'
iam list-roles --max-items 1 --page-size 1 --output text
iam list-roles --starting-token foo
iam list-policies --max-items 2 --query 'Policies[].PolicyName'
iam list-policies --scope AWS --max-items 2 --output text --query 'Policies[].PolicyName'
ssm get-parameters-by-path --path /aws/service/ami-amazon-linux-latest --page-size 2 --max-items 3 --query 'Parameters[].Name'
ssm get-parameters-by-path --path /aws/service/ami-amazon-linux-latest --starting-token bogus
s3api list-objects-v2 --bucket m10-site --max-items 1
s3api list-objects-v2 --bucket m10-site --page-size 1 --max-items 1
s3api list-objects-v2 --bucket m10-site --max-keys 1
s3api list-objects-v2 --bucket m10-site --starting-token foo
s3api list-objects-v2 --bucket m10-site --no-paginate
s3api list-objects --bucket m10-site --max-items 1
s3api list-object-versions --bucket m10-site --max-items 1
dynamodb scan --table-name m10-scores --starting-token foo
dynamodb scan --table-name m10-scores --page-size 1 --max-items 1
dynamodb list-tables --max-items 1
dynamodb list-tables --page-size 1 --query TableNames
route53 list-hosted-zones --max-items 1
route53 list-resource-record-sets --hosted-zone-id {zone} --max-items 1 --query 'ResourceRecordSets[].Type'
sqs list-queues --max-items 1
sns list-topics --max-items 1
lambda list-functions --max-items 1
cloudwatch list-metrics --max-items 1
rds describe-db-instances --max-items 1
elbv2 describe-load-balancers --page-size 1
route53 list-hosted-zones --max-items abc
route53 list-hosted-zones --page-size abc
`;
