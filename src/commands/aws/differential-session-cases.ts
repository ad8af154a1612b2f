import { linesOf } from './differential-cases.ts';

const formats = ['json', 'text', 'table', 'yaml'];

/** Read commands that are compared in all four formats. */
const reads = `
ssm describe-instance-information
ssm get-connection-status --target {managed}
ec2 describe-instance-connect-endpoints
ssm describe-sessions --state History --query 'Sessions[].[Status,Target,DocumentName,Reason]'
`;

const others = `
ssm start-session --target {instance}
ssm start-session --target {managed} --reason '점검'
ssm start-session --target {managed} --document-name Nope
ssm start-session --target {managed} --document-name AWS-StartInteractiveCommand
ssm start-session --target {managed} --parameters x
ssm start-session --target {managed} --document-name AWS-StartInteractiveCommand --parameters command=uptime
ssm start-session --target ''
ssm start-session --generate-cli-skeleton
ssm resume-session --session-id learner-0
ssm terminate-session --session-id learner-0
ssm terminate-session
ssm get-connection-status --target i-0123456789abcdef0
ssm describe-sessions
ssm describe-sessions --state Open
ssm describe-sessions --state Active
ssm describe-instance-information --filters Key=PingStatus,Values=Online --query 'InstanceInformationList[].InstanceId'
ssm describe-instance-information --filters Key=InstanceIds,Values={instance}
ssm describe-instance-information --filters Key=Foo,Values=x
ssm describe-instance-information --max-items 1 --output text
ssm send-command --instance-ids {managed} --document-name AWS-RunShellScript --parameters commands=whoami,'echo 한글' --comment '점검' --query 'Command.[Status,DocumentName,Parameters,Comment,TargetCount]'
ssm send-command --instance-ids {managed} --document-name AWS-RunShellScript --parameters '{"commands":["exit 3"]}' --query Command.TimeoutSeconds
ssm send-command --instance-ids {instance} --document-name AWS-RunShellScript --parameters commands=whoami
ssm send-command --instance-ids {managed} --document-name Nope
ssm send-command --instance-ids {managed} --document-name AWS-RunShellScript
ssm send-command --document-name AWS-RunShellScript --parameters commands=whoami
ssm send-command --targets Key=tag:Name,Values=없는이름 --document-name AWS-RunShellScript --parameters commands=whoami --query 'Command.[TargetCount,StatusDetails,Targets]' --output text
ssm send-command
ssm list-commands --query 'Commands[].[Status,Parameters.commands,ErrorCount]' --output table
ssm list-command-invocations --details --query 'CommandInvocations[].CommandPlugins[].[Status,ResponseCode,Output]'
ssm list-commands --command-id 0
ssm list-commands --command-id 00000000-0000-4000-8000-000000000000
ssm get-command-invocation --command-id 00000000-0000-4000-8000-000000000000 --instance-id {managed}
ssm cancel-command --command-id 00000000-0000-4000-8000-000000000000
ec2-instance-connect send-ssh-public-key --instance-id {managed} --instance-os-user ec2-user --availability-zone ap-northeast-2x --ssh-public-key '{publicKey}'
ec2-instance-connect send-ssh-public-key --instance-id {managed} --instance-os-user ec2-user --availability-zone {availabilityZone} --ssh-public-key '{publicKey}' --query Success
ec2-instance-connect send-ssh-public-key --instance-id i-0123456789abcdef0 --instance-os-user ec2-user --availability-zone {availabilityZone} --ssh-public-key '{publicKey}'
ec2-instance-connect send-ssh-public-key --instance-id {managed} --instance-os-user ec2-user --availability-zone {availabilityZone} --ssh-public-key file://none.pub
ec2-instance-connect send-ssh-public-key --instance-id {managed} --foo
ec2-instance-connect send-serial-console-ssh-public-key --instance-id {managed} --ssh-public-key '{publicKey}'
ec2-instance-connect send-serial-console-ssh-public-key
ec2 create-instance-connect-endpoint
ec2 create-instance-connect-endpoint --subnet-id subnet-0123456789abcdef0
ec2 create-instance-connect-endpoint --subnet-id {subnet} --dry-run
ec2 create-instance-connect-endpoint --subnet-id {subnet} --tag-specifications ResourceType=vpc,Tags=[]
ec2 delete-instance-connect-endpoint --instance-connect-endpoint-id eice-0123456789abcdef0
ec2 delete-instance-connect-endpoint --instance-connect-endpoint-id abc
ec2 describe-instance-connect-endpoints --filters Name=vpc-id,Values={vpc} --query 'InstanceConnectEndpoints[].State'
`;

/** Sessions and EC2 Instance Connect, in this order: what is started is listed afterwards. */
export const sessionCases: readonly string[] = [
  ...linesOf(others),
  ...linesOf(reads).flatMap((line) => formats.map((format) => `${line} --output ${format}`)),
];
