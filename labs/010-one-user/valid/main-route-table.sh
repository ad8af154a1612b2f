#!/bin/bash
# Another CIDR and zone, the main route table, a rule in JSON, an address asked for at launch.
# step: web
# after: start
# prelude: variables
VPC=$(aws ec2 create-vpc --cidr-block 192.168.0.0/20 --tag-specifications "$(tag vpc vpc)" --query Vpc.VpcId --output text)
IGW=$(aws ec2 create-internet-gateway --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --vpc-id $VPC --internet-gateway-id $IGW
MAIN=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values=$VPC Name=association.main,Values=true --query 'RouteTables[0].RouteTableId' --output text)
aws ec2 create-route --route-table-id $MAIN --destination-cidr-block 0.0.0.0/0 --gateway-id $IGW
SUBNET=$(aws ec2 create-subnet --vpc-id $VPC --cidr-block 192.168.3.0/24 --availability-zone ap-northeast-2d --query Subnet.SubnetId --output text)
WEB_SG=$(aws ec2 create-security-group --group-name open --description open --vpc-id $VPC --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id $WEB_SG \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":79,"ToPort":81,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"web"}]}]'
printf '#!/bin/bash\nyum install -y httpd\necho "m10 web" > /var/www/html/index.html\nsystemctl start httpd\n' > web.sh
launch --subnet-id $SUBNET --associate-public-ip-address
