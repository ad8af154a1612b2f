/** Parameters in shorthand, JSON, YAML and files, right and wrong. They change nothing. */
export const parameterCases = `
ec2 describe-vpcs --filters Name=a,Values=
ec2 describe-vpcs --filters 'Name=tag:Name,Values=“a”'
ec2 describe-vpcs --filters “Name=tag:Name,Values=a”
ec2 describe-vpcs –-filters Name=a,Values=b
ec2 describe-vpcs —filters Name=a,Values=b
ec2 describe-vpcs -filters Name=a,Values=b
ec2 describe-vpcs --filter Name=vpc-id,Values={vpc} --query 'Vpcs[].VpcId'
ec2 describe-vpcs --vpc-id {vpc} --query 'Vpcs[].VpcId'
ec2 describe-instances --instance {instance} --query 'Reservations[].Instances[].InstanceId'
ec2 create-vpc --cidr 10.0.0.0/16 --dry-run
ec2 run-instances --image ami-1 --type t3.micro
ec2 create-tags --resource {vpc} --tag Key=a,Value=b --dry-run
ec2 create-tags --resources={vpc} --tags=Key=a,Value=b --dry-run
ec2 create-tags --resources {vpc} --resources {subnet} --tags Key=a,Value=1 --tags Key=b,Value=2 --dry-run
ec2 describe-tags --filters Name=resource-id,Values={vpc},{subnet} --query 'Tags[].[ResourceType,Key,Value]'
ec2 create-tags --resources {vpc} --tags Key=a Value=b --dry-run
ec2 create-tags --resources {vpc} --tags 'Key=a, Value=b' --dry-run
ec2 create-tags --resources {vpc} --tags 'Key = a,Value=b' --dry-run
ec2 create-tags --resources {vpc} --tags 'Key=a,Value=b c,d' --dry-run
ec2 create-tags --resources {vpc} --tags 'Key="a b",Value="c,d"' --dry-run
ec2 create-tags --resources {vpc} --tags "Key='a b',Value='c\\'d'" --dry-run
ec2 create-tags --resources {vpc} --tags 'Key=a,Value=b\\,c' --dry-run
ec2 create-tags --resources {vpc} --tags Key=a,Value={b=c} --dry-run
ec2 create-tags --resources {vpc} --tags Key=a,Value=[b] --dry-run
ec2 create-tags --resources {vpc} --tags 'Key=a,Value=' --dry-run
ec2 create-tags --resources {vpc} --tags 'Key=,Value=b' --dry-run
ec2 create-tags --resources {vpc} --tags '' --dry-run
ec2 create-tags --resources {vpc} --tags ' ' --dry-run
ec2 create-tags --resources {vpc} --tags '{}' --dry-run
ec2 create-tags --resources {vpc} --tags '[{}]' --dry-run
ec2 create-tags --resources {vpc} --tags '[]' --dry-run
ec2 create-tags --resources {vpc} --tags 'Key=한글,Value=값 😀' --dry-run
ec2 create-tags --resources {vpc} --tags 'Key=a@b,Value=c@d' --dry-run
ec2 create-tags --resources {vpc} --tags Key=a,Value@=file://user-data.sh --dry-run
ec2 create-tags --resources {vpc} --tags Key=a,Value=file://user-data.sh --dry-run
ec2 create-tags --resources {vpc} --tags file://filters.json --dry-run
ec2 create-tags --resources {vpc} --tags file://~/none.json --dry-run
ec2 describe-vpcs --vpc-ids {vpc} {vpc}
ec2 describe-vpcs --vpc-ids {vpc},{other}
ec2 describe-vpcs --vpc-ids "{vpc} {other}"
ec2 describe-vpcs --vpc-ids {subnet}
ec2 describe-subnets --subnet-ids {vpc}
ec2 describe-instances --instance-ids {vpc}
ec2 describe-security-groups --group-ids {vpc}
ec2 describe-security-groups --group-names nope
ec2 describe-instances --instance-ids i-1
ec2 describe-instances --instance-ids i-zzzzzzzzzzzzzzzzz
ec2 run-instances --image-id ami-1 --block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeSize=8,Encrypted=true}' --dry-run
ec2 run-instances --image-id ami-1 --block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeSize=8 ,Encrypted=yes}' --dry-run
ec2 run-instances --image-id ami-1 --block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeSize=8.5}' --dry-run
ec2 run-instances --image-id ami-1 --block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeSize=8,VolumeSize=9}' --dry-run
ec2 run-instances --image-id ami-1 --block-device-mappings '[{"DeviceName":"a","Ebs":{"VolumeSize":"8"}}]' --dry-run
ec2 run-instances --image-id ami-1 --block-device-mappings '[{"DeviceName":"a","Ebs":[]}]' --dry-run
ec2 run-instances --image-id ami-1 --block-device-mappings '[{"DeviceName":"a","Ebs":{"Encrypted":"true"}}]' --dry-run
ec2 run-instances --image-id ami-1 --block-device-mappings '[{"DeviceName":"a","Ebs":{"VolumeSize":99999999999999999999}}]' --generate-cli-skeleton
ec2 run-instances --image-id ami-1 --count 99999999999999999999 --dry-run
ec2 run-instances --image-id ami-1 --count -1
ec2 run-instances --image-id ami-1 --network-interfaces 'DeviceIndex=0,Groups=[{group}],SubnetId={subnet},AssociatePublicIpAddress=maybe' --dry-run
ec2 run-instances --image-id ami-1 --network-interfaces 'DeviceIndex=0,Groups={group},SubnetId={subnet}' --subnet-id {subnet} --dry-run
ec2 run-instances --image-id ami-1 --private-ip-address 10.0.0.1 --network-interfaces DeviceIndex=0 --dry-run
ec2 run-instances --image-id ami-1 --secondary-private-ip-addresses 10.0.0.1 10.0.0.2 --dry-run
ec2 run-instances --image-id ami-1 --secondary-private-ip-address-count 2 --dry-run
ec2 run-instances --image-id ami-1 --metadata-options HttpTokens=required,HttpPutResponseHopLimit=2 --dry-run
ec2 run-instances --image-id ami-1 --instance-market-options 'MarketType=spot,SpotOptions={MaxPrice=0.01}' --dry-run
ec2 run-instances --image-id ami-1 --hibernation-options Configured=TRUE --dry-run
ec2 run-instances --image-id ami-1 --user-data '' --dry-run
ec2 run-instances --cli-input-json '{"ImageId":"ami-1","MinCount":1}'
ec2 run-instances --cli-input-json '{"ImageId":"ami-1","MinCount":1,"MaxCount":1,"DryRun":true}'
ec2 run-instances --cli-input-json '{"ImageId":1,"MinCount":"a","MaxCount":1.5,"DryRun":"no","TagSpecifications":{},"SecurityGroupIds":"x","Placement":[]}'
ec2 run-instances --cli-input-yaml ''
ec2 run-instances --cli-input-yaml 'a: b: c'
ec2 run-instances --cli-input-yaml '{a: 1, b: [x, 2020-01-01, null]}'
ec2 run-instances --cli-input-json ''
ec2 run-instances --cli-input-json '1'
ec2 run-instances --cli-input-json 'null'
ec2 run-instances --cli-input-json '{"ImageId":"a"} x'
ec2 run-instances --cli-input-json file://user-data.sh
ec2 run-instances --cli-input-json fileb://user-data.sh
ec2 run-instances --cli-input-json
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 22-25 --cidr 10.0.0.0/8 --dry-run
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 25-22 --cidr 10.0.0.0/8
ec2 authorize-security-group-ingress --group-id {group} --protocol -1 --cidr 10.0.0.0/8 --dry-run
ec2 authorize-security-group-ingress --group-id {group} --protocol all --port all --cidr 10.0.0.0/8 --dry-run
ec2 authorize-security-group-ingress --group-id {group} --protocol icmp --port -1 --cidr 10.0.0.0/8 --dry-run
ec2 authorize-security-group-ingress --group-id {group} --protocol icmp --port=-1 --cidr 10.0.0.0/8 --dry-run
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 80 --cidr 1.2.3.4
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 80 --cidr 1.2.3.4/33
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 80
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id {group} --port 80 --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id {group}
ec2 authorize-security-group-ingress --group-id {group} --ip-permissions '[{"IpProtocol":"tcp","FromPort":"80"}]'
ec2 authorize-security-group-ingress --group-id {group} --ip-permissions IpProtocol=tcp,FromPort=81,ToPort=82,IpRanges='[{CidrIp=10.0.0.0/8,Description="a, b"}]' --dry-run
cloudwatch put-metric-data --namespace X --metric-name a --value 1 --timestamp 2026-13-01
cloudwatch put-metric-data --namespace X --metric-name a --value 1 --timestamp yesterday
cloudwatch get-metric-statistics --namespace X --metric-name a --start-time 2026-01-01T00:00 --end-time now --period 60
cloudwatch get-metric-statistics --namespace X --metric-name a --start-time '' --end-time 20260102 --period 60 --statistics Average
cloudwatch describe-alarm-history --start-date 2026-02-30
lambda invoke --function-name x --payload '{"a":1}' --cli-binary-format raw-in-base64-out out.json
lambda invoke --function-name x --payload fileb://none out.json
lambda invoke --function-name x --payload file://filters.json out.json
lambda invoke --function-name x
lambda invoke --function-name ''
lambda create-function --function-name x --role r --environment Variables={A=1,B=두} --zip-file fileb://site/img/one.bin --handler h --runtime nodejs
dynamodb put-item --table-name m10-scores --item '{"user":{"S":"a"},"n":{"N":1}}'
dynamodb put-item --table-name m10-scores --item '{"user":{"S":"a"},"n":{"BOOL":"true"}}'
dynamodb put-item --table-name m10-scores --item '{"user":{"S":"a"},"n":{"S":"x","N":"1"}}'
dynamodb put-item --table-name m10-scores --item '{"user":{}}'
dynamodb put-item --table-name m10-scores --item '{"user":"a"}'
dynamodb put-item --table-name m10-scores --item '{user:{S:a}}'
dynamodb put-item --table-name m10-scores --item "{'user':{'S':'a'}}"
dynamodb put-item --table-name m10-scores --item '{"user":{"S":"a"},}'
dynamodb put-item --table-name m10-scores --item '{"user":{"S":"a"}'
dynamodb put-item --table-name m10-scores --item '{“user”:{“S”:“a”}}'
dynamodb put-item --table-name m10-scores --item '{"user":{"B":"not base64!"}}'
dynamodb query --table-name m10-scores --key-condition-expression 'user = :u' --expression-attribute-values ':u={S=learner}' --max-items 1 --select COUNT
dynamodb put-item --generate-cli-skeleton output
dynamodb transact-get-items --generate-cli-skeleton
s3api put-object --bucket m10-site --key x --body site --generate-cli-skeleton
s3api put-object --bucket m10-site --key x --body site
s3api head-object --bucket m10-site --key none
s3api delete-objects --bucket m10-site --delete 'Objects=[{Key=none1},{Key=none2}],Quiet=false'
s3api delete-objects --bucket m10-site --delete Objects=none
s3api put-bucket-policy --bucket m10-site --policy '{'
s3api put-bucket-versioning --bucket m10-site --versioning-configuration Status=On
s3api create-bucket --bucket m10-site
s3api create-bucket --bucket A_B
s3api list-objects-v2 --bucket 'b c'
s3api list-objects-v2
s3api list-objects-v2 --bucket ''
iam create-role --role-name a --assume-role-policy-document '{"a":1,}'
iam create-role --role-name 'a b' --assume-role-policy-document file://trust.json
iam create-user --user-name 한글
iam put-role-policy --role-name m10-web --policy-name x --policy-document file://nope.json
ssm put-parameter --name a --value file://user-data.sh --type Foo
ssm put-parameter --name 'a b' --value x --type String
ssm get-parameters --names a b c d e f g h i j k
ssm get-parameters --names
ssm get-parameters-by-path --path a
sqs send-message --queue-url foo --message-body x
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:x --message ''
budgets create-budget --account-id 123456789012 --budget BudgetName=a,BudgetLimit={Amount=1,Unit=USD},TimeUnit=FOO,BudgetType=COST
rds create-db-instance --db-instance-identifier x --db-instance-class db.t3.micro --engine mysql --multi-az true
rds describe-db-instances --filters Name=a,Values=b,c Name=d
dynamodb put-item --generate-cli-skeleton
dynamodb transact-write-items --generate-cli-skeleton
dynamodb update-item --generate-cli-skeleton
budgets create-budget-action --generate-cli-skeleton
ssm send-command --generate-cli-skeleton
ssm list-command-invocations --generate-cli-skeleton output
elbv2 describe-listeners --generate-cli-skeleton output
s3api list-objects-v2 --bucket arn:aws:s3:ap-northeast-2:123456789012:accesspoint/foo
ec2 create-launch-template --generate-cli-skeleton yaml-input
ec2 create-volume --generate-cli-skeleton yaml-input
rds describe-db-instances --generate-cli-skeleton
`;
