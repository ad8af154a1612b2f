/**
 * Command lines for both CLIs. `{vpc}` and the like stand for what the set-up created; words in single quotes are one
 * argument. `sampleCases` run with every test, `allCases` in the long proof.
 */
export const sampleCases = `
ec2 describe-vpcs --vpc-ids {vpc}
ec2 describe-subnets --filters Name=vpc-id,Values={vpc} --output table
ec2 describe-vpcs --query 'Vpcs[].{ID:VpcId,Name:Tags[?Key==\`Name\`]|[0].Value}' --output table
ec2 describe-instances --instance-ids i-0123456789abcdef0
ec2 describe-instance --foo
ec2 describe-vpcs --query 'Vpcs['
ec2 create-tags --resources {vpc} --tags Key=a,Value=b Key
`;

const formats = ['json', 'text', 'table', 'yaml'];

/** Read commands that are compared in all four formats. */
const reads = `
sts get-caller-identity
ec2 describe-vpcs --vpc-ids {vpc}
ec2 describe-subnets --filters Name=vpc-id,Values={vpc}
ec2 describe-route-tables --filters Name=vpc-id,Values={vpc}
ec2 describe-internet-gateways
ec2 describe-security-groups --group-ids {group}
ec2 describe-security-group-rules --filters Name=group-id,Values={group}
ec2 describe-instances
ec2 describe-instances --query 'Reservations[].Instances[].[InstanceId,State.Name,Tags]'
ec2 describe-instances --query 'Reservations[].Instances[].{Id:InstanceId,State:State.Name,Name:Tags[?Key==\`Name\`].Value|[0]}'
ec2 describe-instances --filters Name=tag:Name,Values=없는이름
ec2 describe-instance-status --include-all-instances
ec2 describe-volumes
ec2 describe-addresses
ec2 describe-network-interfaces
ec2 describe-key-pairs
ec2 describe-tags --filters Name=resource-id,Values={vpc}
ec2 describe-availability-zones
ec2 describe-instance-types --instance-types t3.micro
ec2 describe-images --owners amazon --query 'Images[0]'
ec2 describe-vpcs --max-items 1
ec2 describe-snapshots --owner-ids self
ec2 describe-launch-templates
ec2 describe-vpc-endpoints
iam list-users
iam list-roles
iam get-role --role-name m10-web
iam list-instance-profiles
s3api list-objects-v2 --bucket m10-site
s3api get-bucket-location --bucket m10-site
ssm get-parameter --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
budgets describe-budgets --account-id 123456789012
ec2 describe-dhcp-options
ec2 describe-network-acls
ec2 describe-nat-gateways
ec2 describe-regions
ec2 describe-account-attributes
ec2 describe-prefix-lists
ec2 describe-instance-type-offerings --filters Name=instance-type,Values=t3.*
ec2 describe-instance-attribute --instance-id {instance} --attribute instanceType
ec2 describe-instances --filters Name=instance-state-name,Values=running --query 'Reservations[*].Instances[*].[InstanceId,Placement.AvailabilityZone,PrivateIpAddress]'
ec2 describe-subnets --query 'Subnets[].{AZ:AvailabilityZone,Cidr:CidrBlock,Free:AvailableIpAddressCount}'
ec2 describe-security-groups --query 'SecurityGroups[].{Name:GroupName,Rules:IpPermissions[].{From:FromPort,To:ToPort,Cidrs:IpRanges[].CidrIp}}'
ec2 describe-images --filters Name=name,Values=al2023-ami-2023* --owners amazon --query 'Images[].[ImageId,Name]'
ec2 describe-volumes --query 'Volumes[].Attachments[].[InstanceId,Device,State]'
ec2 describe-addresses --query 'Addresses[0].[PublicIp,Domain]'
ec2 get-ebs-encryption-by-default
ec2 describe-launch-template-versions --launch-template-name m10
ec2 describe-iam-instance-profile-associations
iam get-user --user-name learner2
iam list-policies --scope Local
iam list-groups
iam list-attached-role-policies --role-name m10-web
iam get-instance-profile --instance-profile-name m10-web
iam list-access-keys --user-name learner2
iam get-policy --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore
iam list-role-policies --role-name m10-web
iam list-users --query 'Users[].[UserName,Arn]'
iam list-roles --query 'Roles[].{Name:RoleName,Principals:AssumeRolePolicyDocument.Statement[].Principal}'
s3api list-objects --bucket m10-site
s3api list-objects-v2 --bucket m10-site --prefix nope
s3api get-bucket-versioning --bucket m10-site
s3api list-object-versions --bucket m10-site
s3api get-bucket-tagging --bucket m10-site
s3api get-public-access-block --bucket m10-site
s3api get-bucket-encryption --bucket m10-site
s3api list-multipart-uploads --bucket m10-site
s3api get-bucket-acl --bucket m10-site
ssm get-parameters --names /m10/message /m10/none
ssm get-parameters-by-path --path /m10
ssm get-parameter-history --name /m10/message
ssm get-parameters-by-path --path /aws/service/ami-amazon-linux-latest
ssm describe-sessions --state Active
budgets describe-budget --account-id 123456789012 --budget-name m10
budgets describe-notifications-for-budget --account-id 123456789012 --budget-name m10
service-quotas list-services --max-items 3
service-quotas list-service-quotas --service-code vpc --max-items 3
route53 list-hosted-zones
route53 list-resource-record-sets --hosted-zone-id {zone}
route53 get-hosted-zone --id {zone}
route53 list-tags-for-resource --resource-type hostedzone --resource-id {zone}
dynamodb list-tables
dynamodb describe-table --table-name m10-scores
dynamodb scan --table-name m10-scores
dynamodb get-item --table-name m10-scores --key '{"user":{"S":"learner"}}'
dynamodb query --table-name m10-scores --key-condition-expression 'user = :u' --expression-attribute-values '{":u":{"S":"learner"}}'
dynamodb describe-limits
sns list-topics
sqs list-queues
`;

const others = `
sts get-caller-identity --query Account
sts get-caller-identity --query Account --output text
sts get-caller-identity --query Account --output yaml
sts get-caller-identity --query '[Account,Arn]' --output text
sts get-caller-identity --query '{A:Account,B:Arn}' --output table
sts get-caller-identity --query nothing
sts get-caller-identity --query nothing --output text
sts get-caller-identity --query nothing --output table
sts get-caller-identity --color on --output table
sts assume-role --role-arn x --role-session-name y
ec2 describe-vpcs --query 'Vpcs[?IsDefault].VpcId' --output text
ec2 describe-vpcs --filters Name=vpc-id,Values={vpc} Name=state,Values=available
ec2 describe-vpcs --filters file://filters.json
ec2 describe-vpcs --filters Name=tag:Name,Values=한국*
ec2 describe-regions --query 'Regions[].RegionName' --output text
ec2 describe-vpcs --no-paginate
ec2 describe-vpcs --max-results 5
ec2 describe-subnets --page-size 5 --query 'length(Subnets)'
ec2 describe-subnets --page-size 5 --max-items 3
ec2 describe-subnets --page-size 5 --max-items 3 --starting-token eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAzfQ==
ec2 describe-subnets --page-size 5 --output text --query 'Subnets[].SubnetId'
ec2 describe-vpcs --no-paginate --max-items 3
ec2 describe-vpcs --query 'sort_by(Vpcs,&CidrBlock)[].CidrBlock'
ec2 describe-vpcs --query 'Vpcs[*].Tags[*].Key[]'
ec2 describe-vpcs --query 'Vpcs[0:1].CidrBlock'
ec2 describe-vpcs --query 'max_by(Vpcs,&CidrBlock).CidrBlock'
ec2 describe-vpcs --query 'Vpcs[?contains(CidrBlock, \`10\`)].[CidrBlock]' --output text
ec2 describe-vpcs --query 'join(\`,\`, Vpcs[].CidrBlock)'
ec2 describe-vpcs --query 'foo(Vpcs)'
ec2 describe-vpcs --query 'length(\`5\`)'
ec2 describe-vpcs --query 'length()'
ec2 describe-vpcs --query 'sort_by(Vpcs,&Tags)'
ec2 describe-vpcs --query 'Vpcs[?a=b]'
ec2 describe-vpcs --query ''
ec2 describe-vpcs --query 'Vpcs.'
ec2 describe-vpcs --query 'Vpcs[].{a}'
ec2 describe-vpcs --query 'a b'
ec2 describe-vpcs --query "Vpcs[?x=='y]"
ec2 describe-vpcs --vpc-ids vpc-00000000
ec2 describe-vpcs --vpc-ids vpc-0123456789abcdef0
ec2 describe-vpcs --vpc-ids
ec2 describe-vpcs --vpc-ids ''
ec2 describe-instances --instance-id i-0123456789abcdef0
ec2 describe-instances --filters Name=foo,Values=bar
ec2 create-vpc
ec2 create-vpc --cidr-block
ec2 create-vpc --cidr-block 10.0.0.0/8
ec2 create-vpc --cidr-block abc
ec2 create-subnet --vpc-id {vpc} --cidr-block 10.10.0.0/24
ec2 create-subnet --vpc-id {vpc} --cidr-block 192.168.0.0/24
ec2 create-security-group --group-name web --description x --vpc-id {vpc}
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 80 --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id {group} --protocol foo --port 80 --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id {group} --protocol 300 --port 80 --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port abc --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 80 --ip-permissions IpProtocol=tcp
ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 22 --source-group sg-0123456789abcdef0
ec2 authorize-security-group-ingress --group-id {group} --ip-permissions IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=0.0.0.0/0}]
ec2 run-instances
ec2 run-instances --image-id ami-1 --count 1:2:3
ec2 run-instances --image-id ami-0123456789abcdef0 --instance-type t3.micro --count 1
ec2 run-instances --image-id ami-0123456789abcdef0 --user-data file://user-data.sh --dry-run
ec2 run-instances --image-id ami-0123456789abcdef0 --user-data file://none.sh
ec2 run-instances --image-id ami-0123456789abcdef0 --network-interfaces DeviceIndex=0 --associate-public-ip-address
ec2 run-instances --image-id ami-0123456789abcdef0 --block-device-mappings DeviceName=/dev/xvda,Ebs={VolumeSize=8,VolumeType=gp3} --dry-run
ec2 run-instances --image-id ami-0123456789abcdef0 --block-device-mappings DeviceName=/dev/xvda,Ebs={VolumeSize=x}
ec2 terminate-instances
ec2 terminate-instances --instance-ids
ec2 terminate-instances --instance-ids i-0123456789abcdef0
ec2 create-tags --resources {vpc} --tags Key=a,Value=b,Key=c
ec2 create-tags --resources {vpc} --tags 'Key=Team,Value=개발 팀'
ec2 create-tags --resources {vpc} --tags '{"Key":"a","Value":'
ec2 create-tags --resources {vpc} --tags '[{"Key":"a","Value":1}]'
ec2 create-tags --resources {vpc} --tags '[{"Key":"a","Foo":"x"}]'
ec2 create-tags --resources {vpc} --tags Key=a,Foo=b
ec2 create-tags --tags Key=a,Value=b
ec2 modify-vpc-attribute --vpc-id {vpc} --enable-dns-hostnames
ec2 modify-vpc-attribute --vpc-id {vpc} --enable-dns-hostnames '{"Value":true}'
ec2 modify-vpc-attribute --vpc-id {vpc} --no-enable-dns-hostnames
ec2 modify-vpc-attribute --vpc-id {vpc} --no-enable-dns-hostnames --enable-dns-hostnames
ec2 modify-subnet-attribute --subnet-id {subnet} --map-public-ip-on-launch
ec2 describe-vpc-attribute --vpc-id {vpc} --attribute enableDnsSupport
ec2 describe-vpc-attribute --vpc-id {vpc} --attribute foo
ec2 describe-instances --foo bar baz
ec2 describe-instances foo
ec2 describe-instances --output
ec2 describe-instances --output xml
ec2 describe-instances --max-items abc
ec2 describe-instances --max-results abc
ec2 describe-instances --dry-run --no-dry-run
ec2 describe-vpcs --dry-run
ec2 describe-instances --no-
ec2
ec2 foo
ec2 describe-instance
foo
ec2 wait
ec2 wait foo
ec2 wait vpc-available --vpc-ids {vpc}
ec2 wait instance-terminated --instance-ids i-0123456789abcdef0
ec2 wait subnet-available --subnet-ids {subnet}
ec2 create-vpc --generate-cli-skeleton
ec2 describe-vpcs --generate-cli-skeleton input
ec2 describe-vpcs --generate-cli-skeleton output
ec2 describe-vpcs --generate-cli-skeleton foo
ec2 create-vpc --cli-input-json '{"CidrBlock":"abc"}'
ec2 create-vpc --cli-input-json '{"CidrBlock":'
ec2 create-vpc --cli-input-json '[]'
ec2 create-vpc --cli-input-json '{"CidrBlock":"x","Foo":1}'
ec2 create-vpc --cli-input-yaml 'CidrBlock: abc'
ec2 create-vpc --cidr-block x --cli-input-json '{}' --cli-input-yaml '{}'
ec2 describe-vpcs --endpoint-url foo
ec2 describe-vpcs --endpoint-url http://127.0.0.1:1
ec2 describe-vpcs --profile nope
ec2 describe-vpcs --region 'a b'
ec2 describe-vpcs --color foo
ec2 describe-vpcs --cli-read-timeout abc
ssm get-parameter --name /nope
ssm get-parameter
ssm get-parameters --names /nope
ssm get-parameters-by-path --path /aws/service/ami-amazon-linux-latest --max-items 2
ssm put-parameter --name '' --value x
ssm describe-parameters
iam create-user --user-name ''
iam create-role --role-name r1
iam get-user --user-name nobody
budgets describe-budgets
budgets create-budget --account-id 1 --budget BudgetName=x
budgets create-budget --account-id 123456789012 --budget '{"BudgetName":"m10"}'
s3api head-bucket --bucket nope-nope-nope
s3api get-object --bucket m10-site --key nope out.txt
s3api put-object --bucket m10-site --key a --body nofile
route53 get-hosted-zone --id /hostedzone/Z123
service-quotas list-service-quotas --service-code vpc --max-items 2
service-quotas get-service-quota --service-code ec2
service-quotas get-service-quota --service-code ec2 --quota-code L-1216C47A
configure get region
configure get
configure set a
configure list
configure list-profiles
s3api list-buckets --query 'Buckets[].Name'
dynamodb get-item --table-name m10-none --key '{"user":{"S":"x"}}'
dynamodb get-item --table-name m10-scores --key '{"wrong":{"S":"x"}}'
dynamodb get-item --table-name m10-scores
dynamodb put-item --table-name m10-scores --item user=x
dynamodb scan --table-name m10-scores --max-items 1 --query 'Items[].name.S'
dynamodb wait table-exists --table-name m10-scores
dynamodb create-table --table-name m10-scores
ssm get-parameter --name /m10/message --query Parameter.Value --output text
ssm put-parameter --name /m10/message --value x --type String
ssm delete-parameter --name /m10/none
ssm start-session
route53 change-resource-record-sets --hosted-zone-id {zone} --change-batch '{}'
route53 create-hosted-zone --name m10.example
iam get-role --role-name none
iam attach-role-policy --role-name m10-web --policy-arn arn:aws:iam::aws:policy/None
iam put-user-policy --user-name learner2 --policy-name x --policy-document '{'
`;

/** All command lines of the long proof. */
export const allCases: readonly string[] = [
  ...linesOf(reads).flatMap((line) => formats.map((format) => `${line} --output ${format}`)),
  ...linesOf(others),
];

/** The lines of a text that are not empty. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Command lines whose answers differ on purpose, with the reason. */
export const exceptions: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^ec2 run-instances .*--count (?:1:2:3|a)$/,
    reason:
      "Debian's 2.9.19 crashes there with «name 'ParamValidationError' is not defined»; later versions answer as ours",
  },
  {
    pattern: /^dynamodb create-table --table-name m10-scores$/,
    reason: 'Two options that were required in 2022 no longer are: today DynamoDB itself says that they are missing',
  },
  {
    pattern: /^foo$/,
    reason: 'The list of valid commands: ours has the services of the model, the real CLI all of AWS',
  },
  {
    pattern: /^iam create-role --generate-cli-skeleton input$/,
    reason: "Our model names the required members first; Debian's has the order of 2022",
  },
  {
    pattern: /^iam get-role .*--output text --query .*AssumeRolePolicyDocument\]'$/,
    reason: 'The real CLI cannot print a policy in a list as text and crashes; ours prints it',
  },
  {
    pattern: /^configure (?:sso|add-model)$/,
    reason: 'Neither can work in the sandbox: ours says so before it looks at the options',
  },
  {
    pattern: /--profile process$/,
    reason: 'Ours runs no other programs for keys and says so',
  },
  {
    pattern: /--checksum-algorithm/,
    reason: 'An option of `aws s3` that came after 2.9.19',
  },
  {
    pattern: /--version$/,
    reason: 'Each says its own version',
  },
  {
    pattern: /^route53 .*--(?:max-items|page-size) abc$/,
    reason: "Numbers of pages are numbers in our model, texts in the CLI's: ours complains while it reads the options",
  },
  {
    pattern: /^AWS_DEFAULT_REGION= ec2/,
    reason: 'With an endpoint of its own the real CLI signs for a Region without a name; ours asks for one',
  },
  {
    pattern: /accesspoint/,
    reason: 'The sandbox has no access points: ours takes their ARN for the name of a bucket',
  },
  {
    pattern: /^(?:ssm list-command-invocations|elbv2 describe-listeners) --generate-cli-skeleton output$/,
    reason: 'The real CLI fails on its own sample where an answer has least lengths; ours prints it',
  },
  {
    pattern: /--output (?:xml|'')$/,
    reason: 'The list of formats: ours also has `off`, which came after 2.9.19',
  },
];
