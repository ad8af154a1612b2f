/**
 * Commands whose parameters are wrong or odd, skeletons of inputs, and values that are hard to print. Only those of SSM
 * build on each other.
 */
export const inputCases = `
cloudwatch put-metric-data --namespace X --metric-data MetricName=a,Value=1.5,Unit=Foo
cloudwatch put-metric-data --namespace X --metric-data MetricName=a,Value=abc
cloudwatch put-metric-data --namespace X --metric-name a --value 1
cloudwatch put-metric-data --namespace X --metric-name a --value x
cloudwatch put-metric-data
cloudwatch put-metric-data --namespace X --metric-name a --statistic-values Sum=1,Minimum=0,Maximum=2
cloudwatch put-metric-alarm --alarm-name a --threshold abc --evaluation-periods 1 --comparison-operator GreaterThanThreshold
cloudwatch put-metric-alarm --alarm-name a --threshold 1 --evaluation-periods x --comparison-operator GreaterThanThreshold
cloudwatch put-metric-alarm --alarm-name a --evaluation-periods 0 --comparison-operator Foo
cloudwatch get-metric-statistics --namespace X --metric-name a --start-time abc --end-time 2026-01-01 --period 60
cloudwatch get-metric-statistics --namespace X --metric-name a --start-time 2026-01-01T00:00:00Z --end-time 2026-01-01T01:00:00+09:00 --period 0
cloudwatch get-metric-statistics --namespace X --metric-name a --start-time 1700000000 --end-time 2026-01-01 --period 60 --statistics
cloudwatch get-metric-data --metric-data-queries Id=a --start-time 2026-01-01 --end-time 2026-01-02
cloudwatch get-metric-data --metric-data-queries '[{"Id":1}]' --start-time 2026-01-01 --end-time 2026-01-02
cloudwatch set-alarm-state --alarm-name a --state-value OK
lambda invoke --function-name x
lambda invoke --function-name x out.json --payload '{"a":1}'
lambda invoke --function-name x out.json --payload 'eyJ9' --invocation-type Foo
lambda invoke out.json
lambda create-function --function-name x
lambda create-function --function-name x --runtime nodejs --role r --handler h --zip-file foo.zip
lambda create-function --function-name x --runtime nodejs --role r --handler h --zip-file fileb://none.zip
lambda create-function --function-name x --role r --code ZipFile=abc
lambda create-function --function-name x --role r --zip-file fileb://site/img/one.bin --code S3Bucket=x
lambda update-function-code --function-name x --zip-file file://site/img/one.bin
rds create-db-instance
rds create-db-instance --db-instance-identifier x --db-instance-class db.t3.micro --engine mysql --allocated-storage abc
rds create-db-instance --db-instance-identifier x --db-instance-class db.t3.micro --engine mysql --tags Key=a,Value=b,Foo=c
rds describe-db-instances --filters Name=x
rds describe-db-instances --max-items -1
rds describe-db-instances --max-items abc
rds describe-db-instances --max-records 5 --page-size 20
rds modify-db-instance --db-instance-identifier x --multi-az --no-multi-az
rds wait db-instance-available --db-instance-identifier
elbv2 create-load-balancer
elbv2 create-load-balancer --name x --subnets
elbv2 create-load-balancer --name x --subnets a b --scheme foo
elbv2 create-listener --load-balancer-arn x --default-actions Type=forward,TargetGroupArn=y,Order=a
elbv2 create-listener --load-balancer-arn x --default-actions Type=forward,ForwardConfig={TargetGroups=[{TargetGroupArn=y,Weight=x}]}
elbv2 create-listener --load-balancer-arn x --default-actions Type=forward,ForwardConfig={TargetGroups=[{TargetGroupArn=y]}
elbv2 register-targets --target-group-arn x --targets Id=i-1,Port=80 Id=i-2,Port=
elbv2 register-targets --target-group-arn x --targets
elbv2 register-targets --target-group-arn x
elbv2 create-rule --listener-arn x --conditions Field=path-pattern,Values=/a/* --priority 10
ec2 run-instances --image-id ami-1 --tag-specifications ResourceType=instance,Tags=[{Key=Name,Value=web}
ec2 run-instances --image-id ami-1 --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value="a,b"}]' --dry-run
ec2 run-instances --image-id ami-1 --tag-specifications ResourceType=instance,Tags=[{Key=Name,Value=web}],ResourceType=volume
ec2 run-instances --image-id ami-1 --tag-specifications ResourceType=instance,Tags={Key=a}
ec2 run-instances --image-id ami-1 --tag-specifications ResourceType
ec2 run-instances --image-id ami-1 --tag-specifications =x
ec2 run-instances --image-id ami-1 --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=web}]]'
ec2 run-instances --image-id ami-1 --tag-specifications '{"ResourceType":"instance"'
ec2 run-instances --image-id ami-1 --tag-specifications "[{'a':1}]"
ec2 run-instances --image-id ami-1 --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"a"},{"Key":1}]}]'
ec2 run-instances --image-id ami-1 --security-group-ids sg-1 --network-interfaces DeviceIndex=0 --dry-run
ec2 run-instances --image-id ami-1 --count 0
ec2 run-instances --image-id ami-1 --count a
ec2 run-instances --image-id ami-1 --instance-type
ec2 run-instances --image-id ami-1 --placement AvailabilityZone=ap-northeast-2a,Foo=1
ec2 run-instances --image-id ami-1 --iam-instance-profile m10
ec2 run-instances --image-id ami-1 --iam-instance-profile Name=m10,Name=x
ec2 run-instances --image-id ami-1 --metadata-options HttpTokens=required,HttpPutResponseHopLimit=abc
ec2 run-instances --image-id ami-1 --user-data fileb://site/img/one.bin --dry-run
ec2 run-instances --image-id ami-1 --monitoring Enabled=true --dry-run
ec2 run-instances --image-id ami-1 --monitoring Enabled=maybe
ec2 run-instances --image-id ami-1 --ebs-optimized --no-ebs-optimized --dry-run
ec2 create-vpc --cidr-block 10.0.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=이름 있는 것}]' --query Vpc.Tags --dry-run
ec2 describe-vpcs --filters Name=tag:Name,Values=a Values=b
ec2 describe-vpcs --filters 'Name=tag:Name,Values=a b c'
ec2 describe-vpcs --filters 'Name=tag:Name,Values="a'
ec2 describe-vpcs --filters "Name=tag:Name,Values='a"
ec2 describe-vpcs --filters Name=tag:Name,Values=a,,b
ec2 describe-vpcs --filters Name=tag:Name,Values=
ec2 describe-vpcs --filters Name=tag:Name
ec2 describe-vpcs --filters Names=vpc-id,Values=a
ec2 describe-vpcs --filters vpc-id=a
ec2 describe-vpcs --filters 'Name=a,Values=[b,c'
ec2 describe-vpcs --filters '[{"Name":"vpc-id","Values":"x"}]'
ec2 describe-vpcs --filters '[{"Name":"vpc-id","Values":["x"]},]'
ec2 describe-vpcs --filters '[{"Name":"vpc-id" "Values":["x"]}]'
ec2 describe-vpcs --filters '{"Name":"vpc-id","Values":["x"]}'
ec2 describe-vpcs --filters '[]'
ec2 describe-vpcs --filters 'null'
ec2 describe-vpcs --filters '"a"'
ec2 describe-vpcs --filters '[1]'
ec2 describe-vpcs --filters '[{"Name":"\\ud55c","Values":["x"]}]'
ec2 describe-vpcs --filters '[{"Name":"a\\qb"}]'
ec2 describe-vpcs --filters '[{"Name":NaN}]'
ec2 describe-vpcs --filters '[{"Name":1.50}]'
ec2 describe-vpcs --filters '[{"Name":1e3}]'
ec2 describe-vpcs --filters '[{"Name":true,"Values":[null]}]'
ec2 describe-vpcs --vpc-ids '["vpc-1", 2]'
ec2 describe-vpcs --vpc-ids '["vpc-1"'
ec2 describe-vpcs --vpc-ids file://filters.json
ec2 describe-vpcs --vpc-ids file://none
ec2 describe-vpcs --vpc-ids fileb://none
ec2 describe-vpcs --cli-input-json file://none
ec2 describe-vpcs --cli-input-json '{"VpcIds":"x"}'
ec2 describe-vpcs --cli-input-json '{"Foo":[{"a":1.5}]}'
ec2 describe-vpcs --cli-input-json '{"DryRun":"x"}'
ec2 describe-vpcs --cli-input-yaml 'VpcIds: [a'
ec2 describe-vpcs --cli-input-yaml '- a'
ec2 describe-vpcs --cli-input-yaml 'VpcIds: 1'
ec2 describe-vpcs --cli-input-yaml 'Filters: [{Name: vpc-id, Values: [{vpc}]}]'
ec2 describe-vpcs --cli-input-yaml file://none
ec2 describe-vpcs --cli-input-json '{"MaxResults":"5"}'
ec2 describe-vpcs --cli-input-json '{"MaxResults":5.5}'
ec2 create-security-group --generate-cli-skeleton yaml-input
ec2 create-security-group --generate-cli-skeleton output
ec2 describe-availability-zones --generate-cli-skeleton output
iam create-role --generate-cli-skeleton input
iam create-role --role-name x --assume-role-policy-document file://none
iam create-role --role-name x --assume-role-policy-document file://trust.json --tags Key=a
iam create-role --role-name x --assume-role-policy-document file://trust.json --max-session-duration abc
iam create-role --role-name x --assume-role-policy-document file://trust.json --max-session-duration 1
iam get-role
iam get-role --role-name m10-web --output text --query 'Role.[RoleName,AssumeRolePolicyDocument]'
iam get-role --role-name m10-web --output table --query 'Role.{n:RoleName,d:AssumeRolePolicyDocument.Statement}'
iam list-users --max-items 1 --output text
iam list-users --page-size 0
iam list-users --page-size 1001
iam list-users --max-items 0
ssm put-parameter --name /m10/{own} --value '탭	과 \\ 역' --type String --query Version
ssm get-parameter --name /m10/{own} --query Parameter.Value
ssm get-parameter --name /m10/{own} --query Parameter.Value --output text
ssm get-parameter --name /m10/{own} --query Parameter.Value --output yaml
ssm get-parameter --name /m10/{own} --query 'Parameter.[Value]' --output table
ssm get-parameter --name /m10/{own} --query 'Parameter.{V:Value}' --output yaml
ssm put-parameter --name /m10/{own} --value file://user-data.sh --type String --overwrite --query Version
ssm get-parameter --name /m10/{own} --query Parameter.Value
ssm get-parameter --name /m10/{own} --query 'Parameter.{V:Value}' --output yaml
ssm get-parameter --name /m10/{own} --query 'Parameter.[Value,\`1.0\`,\`1e10\`,\`true\`,\`null\`,\`"한"\`]' --output yaml
ssm get-parameter --name /m10/{own} --query 'Parameter.[Value,\`1.0\`,\`1e10\`,\`true\`,\`null\`,\`[1,[2,[3]]]\`]' --output text
ssm get-parameter --name /m10/{own} --query 'Parameter.{a:\`[]\`,b:\`{}\`,c:\`""\`,d:\`"- x"\`,e:\`"yes"\`,f:\`"1.5"\`,g:\`"a: b"\`,h:\`" x"\`,i:\`"#c"\`,j:\`"~"\`}' --output yaml
ssm get-parameter --name /m10/{own} --query 'Parameter.{a:\`[]\`,b:\`{}\`,c:\`""\`}' --output table
ssm get-parameter --name /m10/{own} --query 'Parameter.{a:\`[]\`,b:\`{}\`,c:\`""\`}' --output text
ssm get-parameter --name /m10/{own} --query '\`[[1,2],[3,4]]\`' --output table
ssm get-parameter --name /m10/{own} --query '\`[[1,[2]],[3,4]]\`' --output table
ssm get-parameter --name /m10/{own} --query '\`[{"a":1,"b":[1,2]},{"a":2,"c":{"d":1}}]\`' --output table
ssm get-parameter --name /m10/{own} --query '\`[{"a":1,"b":[1,2]},{"a":2,"c":{"d":1}}]\`' --output text
ssm get-parameter --name /m10/{own} --query '\`[{"a":1,"b":[1,2]},{"a":2,"c":{"d":1}}]\`' --output yaml
ssm get-parameter --name /m10/{own} --query 'keys(Parameter)' --output text
ssm get-parameter --name /m10/{own} --query 'to_string(Parameter.Version)'
ssm get-parameter --name /m10/{own} --query 'not_null(Parameter.Foo, Parameter.Name)' --output yaml
ssm get-parameter --name /m10/{own} --query 'Parameter.Value | starts_with(@, \`"#"\`)' --output text
cloudwatch put-metric-data --namespace X --metric-name a --value 1 --metric-data MetricName=a
cloudwatch put-metric-data --namespace X --metric-name a --dimensions a
cloudwatch put-metric-data --namespace X --metric-name a --dimensions a=b=c
cloudwatch put-metric-data --namespace X --metric-name a --storage-resolution x
ec2 create-vpc --generate-cli-skeleton yaml-input
ec2 run-instances --generate-cli-skeleton yaml-input
ec2 create-fleet --generate-cli-skeleton yaml-input
ec2 describe-vpcs --generate-cli-skeleton yaml-input
ec2 create-key-pair --generate-cli-skeleton yaml-input
ec2 modify-instance-attribute --generate-cli-skeleton yaml-input
ec2 authorize-security-group-ingress --generate-cli-skeleton yaml-input
`;
