/** Forms of the command line: places and abbreviations of options, `--`, empty words, the environment, broken files. */
export const formCases = `
--region
--region us-east-1 sts get-caller-identity
--output text sts get-caller-identity
sts --output text get-caller-identity
sts get-caller-identity --outp text
sts get-caller-identity --out text
sts get-caller-identity --o text
sts get-caller-identity --no
sts get-caller-identity --quer Account
sts get-caller-identity --query=Account --output=text
sts get-caller-identity --query= --output=text
sts get-caller-identity --debug=1
sts get-caller-identity -h
sts get-caller-identity --help
sts --help
--help
-h
sts get-caller-identity --
sts get-caller-identity --output json --output text
sts get-caller-identity --query Account --query Arn
sts get-caller-identity --region '' --query Account
sts get-caller-identity --profile ''
sts get-caller-identity --endpoint-url ''
sts get-caller-identity --color
sts get-caller-identity --cli-connect-timeout 0
sts get-caller-identity --cli-read-timeout -1
sts get-caller-identity --ca-bundle /none
sts get-caller-identity --no-sign-request --query Account
sts get-caller-identity --no-verify-ssl --query Account
sts get-caller-identity --cli-binary-format foo
sts get-caller-identity ''
sts get-caller-identity extra words
sts get-caller-identity --foo=bar
sts get-caller-identity --foo --bar x
sts get-caller-identity -x
sts get-caller-identity -1
ec2 describe-instnces
ec2 describe_instances
ec2 DescribeInstances
s3 mbb
sts get-caller-identity --query 'Arn' --output yaml-stream
sts get-caller-identity --query 'Arn' --output table
sts get-caller-identity --query 'Account' --output table --color on
sts get-caller-identity --output table --color on
sts get-caller-identity --output json --color on
sts get-caller-identity --output text --color on
sts get-caller-identity --output yaml --color on
sts get-caller-identity --color off --output table
AWS_DEFAULT_OUTPUT=table AWS_REGION=us-west-2 ec2 describe-availability-zones --query 'AvailabilityZones[].ZoneName'
AWS_DEFAULT_REGION= AWS_REGION=eu-west-1 configure list
AWS_REGION=eu-west-1 configure list
AWS_MAX_ATTEMPTS=0 sts get-caller-identity --query Account
AWS_MAX_ATTEMPTS=abc sts get-caller-identity --query Account
AWS_RETRY_MODE=foo sts get-caller-identity --query Account
AWS_CA_BUNDLE=/none sts get-caller-identity --query Account
AWS_DEFAULT_PROFILE=nope sts get-caller-identity
AWS_PROFILE= sts get-caller-identity --query Account
AWS_CONFIG_FILE=/none sts get-caller-identity --query Account
AWS_SESSION_TOKEN=foo sts get-caller-identity --query Account
AWS_ACCESS_KEY_ID=AKIAIOSFODNN7NOTHERE sts get-caller-identity --query Account
AWS_SECRET_ACCESS_KEY=wrong sts get-caller-identity --query Account
AWS_CLI_AUTO_PROMPT=foo sts get-caller-identity --query Account
AWS_STS_REGIONAL_ENDPOINTS=foo sts get-caller-identity --query Account
AWS_USE_FIPS_ENDPOINT=true sts get-caller-identity --query Account
AWS_PAGER=less sts get-caller-identity --query Account
COLUMNS=20 sts get-caller-identity --output table
ec2 describe-vpcs --help
ec2 --he
sts get-caller-identity --profile
sts get-caller-identity --profile --query Account
sts get-caller-identity --cli-connect-timeout -5
AWS_CONFIG_FILE=user-data.sh sts get-caller-identity
AWS_CONFIG_FILE=filters.json configure list
ec2 describe-vpcs --version
--version
AWS_DEFAULT_REGION= ec2 describe-vpcs
sts get-caller-identity --output ''
`;
