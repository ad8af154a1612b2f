/**
 * Commands about profiles, the environment and the form of the output, to be run in this order. The profiles are those
 * of `differential-files.ts`; a line may begin with variables of its environment.
 */
export const settingsCases = `
COLUMNS=40 ec2 describe-vpcs --vpc-ids {vpc} --output table
COLUMNS=60 ec2 describe-instances --output table
COLUMNS=120 ec2 describe-instances --output table
COLUMNS=200 ec2 describe-security-groups --output table
COLUMNS=100 ec2 describe-subnets --query 'Subnets[].{가용영역:AvailabilityZone,이름:Tags[0].Value,"CIDR 블록":CidrBlock}' --output table
COLUMNS=70 ec2 describe-subnets --query 'Subnets[].[AvailabilityZone,Tags[0].Value,CidrBlock,SubnetId]' --output table
ec2 describe-vpcs --output yaml-stream
ec2 describe-subnets --page-size 5 --output yaml-stream --query 'Subnets[].SubnetId'
ec2 describe-subnets --page-size 5 --output yaml-stream
ec2 describe-vpcs --vpc-ids {vpc} --output yaml-stream --no-paginate
sts get-caller-identity --output yaml-stream
sts get-caller-identity --output yaml-stream --query Account
AWS_REGION=us-east-1 ec2 describe-vpcs --query 'Vpcs[].VpcId | length(@)'
AWS_DEFAULT_OUTPUT=text sts get-caller-identity
AWS_DEFAULT_OUTPUT=foo sts get-caller-identity
AWS_ACCESS_KEY_ID= sts get-caller-identity
AWS_SECRET_ACCESS_KEY= sts get-caller-identity
AWS_PROFILE=parts configure get region
AWS_PROFILE=nope configure get region
AWS_PROFILE=nope configure list
AWS_PROFILE=parts configure list
configure list --profile parts
configure list --region us-east-1
configure get s3 --profile parts
configure get s3.multipart_threshold --profile parts
configure get profile.parts.s3.multipart_threshold
configure get parts.region
configure get default.region
configure set region us-west-2 --profile fresh
configure get region --profile fresh
configure set profile.fresh.output table
configure get output --profile fresh
configure set default.s3.max_concurrent_requests 20
configure get default.s3.max_concurrent_requests
configure get default.s3
configure set default.s3.addressing_style path
configure set cli_pager less
configure get cli_pager
configure set preview.cloudfront true
configure set plugins.x y
configure set aws_access_key_id AKIAX --profile 'with space'
configure get aws_access_key_id --profile 'with space'
configure list-profiles
configure foo
configure get a b
configure export-credentials
configure export-credentials --profile parts
configure export-credentials --format env
configure export-credentials --format env-no-export
configure export-credentials --format powershell
configure export-credentials --format windows-cmd
configure export-credentials --format foo
configure export-credentials --profile nope
configure import
configure import --csv foo
configure import --csv file://nope.csv
configure import --csv ''
whoami
account
whoami --query Arn
--output yaml whoami
names
long --output text
other
broken
as-other
ec2 vpcs
ec2 vpcs --max-items 1
ec2 describe-vpcs --query Vpcs[].CidrBlock
ls s3://nope-nope-nope-1
configure list foo
configure list-profiles foo
AWS_CONFIG_FILE=/nope configure list-profiles
AWS_CONFIG_FILE=/nope configure get region
configure sso
configure add-model
history list
history show
sso login
sso login --profile parts
sso logout
ec2 describe-vpcs --vpc-ids {vpc} --profile stamps --query 'Vpcs[0].CidrBlock'
iam get-user --user-name learner2 --profile stamps
iam get-role --role-name m10-web --profile stamps --query Role.CreateDate
ssm get-parameter --name /m10/message --profile stamps --query Parameter.LastModifiedDate
s3api head-object --bucket m10-site --key 'a b/한글.html' --profile stamps --query LastModified
dynamodb describe-table --table-name m10-scores --profile stamps --query Table.CreationDateTime
ec2 describe-instances --profile stamps --query 'Reservations[0].Instances[0].LaunchTime'
ec2 describe-vpcs --profile no-keys
ec2 describe-vpcs --profile half-keys
ec2 describe-vpcs --profile odd-output
ec2 describe-vpcs --profile role-without-source
ec2 describe-vpcs --profile role-of-none
ec2 describe-vpcs --profile role-loop
ec2 describe-vpcs --profile sso
ec2 describe-vpcs --profile sso-half
ec2 describe-vpcs --profile process
ec2 describe-vpcs --profile web-identity
ec2 describe-vpcs --profile odd-stamps
`;
