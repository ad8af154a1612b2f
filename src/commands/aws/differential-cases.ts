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
`;

/** All command lines of the long proof. */
export const allCases: readonly string[] = [
  ...linesOf(reads).flatMap((line) => formats.map((format) => `${line} --output ${format}`)),
  ...linesOf(others),
];

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Command lines whose answers differ on purpose, with the reason. */
export const exceptions: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^service-quotas (?:get-service-quota .*L-1216C47A|list-service-quotas)/,
    reason:
      'AWS sends these numbers as `32.0`, the sandbox as `32`; the real CLI repeats what it gets, ours prints `32.0`',
  },
  {
    pattern: /^ec2 run-instances .*--count 1:2:3$/,
    reason:
      "Debian's 2.9.19 crashes there with «name 'ParamValidationError' is not defined»; later versions answer as ours",
  },
  {
    pattern: /^foo$/,
    reason: 'The list of valid commands: ours has the services of the model, the real CLI all of AWS',
  },
  {
    pattern: /--output xml$/,
    reason: 'The list of formats: ours also has `off`, which came after 2.9.19',
  },
];
