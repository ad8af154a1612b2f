# What the lesson's steps find out first; wrong/ and valid/ scripts begin with it («# prelude: variables»).
export AWS_DEFAULT_REGION=ap-northeast-2 AWS_PAGER=""
P=m10
AL2023=resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default
tag() { echo "ResourceType=$1,Tags=[{Key=Project,Value=$P},{Key=Name,Value=$P-$2}]"; }
find_id() { aws ec2 describe-$1 --filters Name=tag:Project,Values=$P Name=tag:Name,Values=$P-$2 --query "$3" --output text; }

VPC=$(find_id vpcs vpc 'Vpcs[0].VpcId')
IGW=$(find_id internet-gateways igw 'InternetGateways[0].InternetGatewayId')
RT=$(find_id route-tables pub 'RouteTables[0].RouteTableId')
PUB_A=$(find_id subnets pub-a 'Subnets[0].SubnetId')
WEB_SG=$(find_id security-groups web 'SecurityGroups[0].GroupId')
IID=$(find_id instances web1 'Reservations[].Instances[] | [?State.Name!=`terminated`] | [0].InstanceId')
EIP=$(find_id addresses web1 'Addresses[0].AllocationId')

subnet() { aws ec2 create-subnet --vpc-id $VPC --cidr-block $2 --availability-zone ap-northeast-2$3 --tag-specifications "$(tag subnet $1)" --query Subnet.SubnetId --output text; }
again() { aws ec2 terminate-instances --instance-ids $IID --query 'TerminatingInstances[0].CurrentState.Name'; aws ec2 wait instance-terminated --instance-ids $IID; }
launch() { aws ec2 run-instances --image-id $AL2023-x86_64 --instance-type t3.micro --security-group-ids $WEB_SG --user-data file://web.sh --metadata-options HttpTokens=required --tag-specifications "$(tag instance web1)" "$(tag volume web1)" --query 'Instances[0].InstanceId' --output text "$@"; }
