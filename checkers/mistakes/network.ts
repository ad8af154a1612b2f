import { defineMistakes } from '../outcome.ts';

export const networkMistakes = defineMistakes({
  vpcMissing: {
    id: 'vpc-missing',
    message: '{prefix} 태그가 붙은 VPC가 없어요.',
    hints: [
      '`aws ec2 describe-vpcs`에 내 이름이 붙은 VPC가 보이나요?',
      '만드는 명령이 실패했거나, 태그 없이 만들었거나, 다른 리전에 만들었어요.',
      '1단계의 첫 블록을 다시 실행하거나 `aws ec2 create-tags --resources <VPC ID> --tags Key=Project,Value={prefix}`로 태그를 붙이세요.',
    ],
  },
  vpcDuplicate: {
    id: 'vpc-duplicate',
    message: '{prefix} 태그가 붙은 VPC가 {found}개 있어요. 하나만 있어야 해요.',
    hints: [
      '1단계의 첫 블록을 몇 번 실행했나요?',
      '이름이 같은 VPC가 둘이면 명령이 어느 쪽을 찾을지 알 수 없어요. 웹 서버가 없는 쪽이 남는 것이에요.',
      '남는 VPC {vpcId}를 지우세요. 정리 상자의 두 번째 블록에서 `VPC={vpcId}`로 바꾸어 실행하면 돼요.',
    ],
  },
  noPublicIp: {
    id: 'no-public-ip',
    message: '인스턴스 {name}에 공인 IP 주소가 없어요.',
    hints: [
      '인터넷에서 이 서버를 부를 주소가 있나요?',
      '서브넷의 «퍼블릭 IP 자동 할당»이 꺼진 채로 켜면 사설 주소만 받아요. 켜진 다음에 서브넷 설정을 바꿔도 소용없어요.',
      'Elastic IP를 붙이거나, `aws ec2 modify-subnet-attribute --subnet-id {subnetId} --map-public-ip-on-launch` 뒤에 인스턴스를 다시 만드세요.',
    ],
  },
  igwNotAttached: {
    id: 'igw-not-attached',
    message: '인터넷 게이트웨이 {gatewayId|이/가} 이 VPC에 붙어 있지 않아요.',
    hints: [
      '라우팅 테이블이 가리키는 문이 정말 이 건물에 달려 있나요?',
      '경로는 있지만 게이트웨이가 VPC에 연결되지 않아서 패킷이 갈 곳이 없어요. 경로 상태가 blackhole이에요.',
      '`aws ec2 attach-internet-gateway --vpc-id {vpcId} --internet-gateway-id {gatewayId}`를 실행하세요.',
    ],
  },
  noInternetRoute: {
    id: 'no-internet-route',
    message: '서브넷 {subnetId}에서 인터넷으로 나가는 경로(0.0.0.0/0)가 없어요.',
    hints: [
      '이 서브넷은 어느 라우팅 테이블을 쓰나요? 거기에 0.0.0.0/0이 있나요?',
      '라우팅 테이블에 경로를 넣지 않았거나, 경로가 있는 테이블을 이 서브넷에 연결하지 않았어요.',
      '`aws ec2 create-route --route-table-id $RT --destination-cidr-block 0.0.0.0/0 --gateway-id $IGW`와 `aws ec2 associate-route-table --route-table-id $RT --subnet-id {subnetId}`를 확인하세요.',
    ],
  },
  subnetsTooFew: {
    id: 'subnets-too-few',
    message: 'VPC {vpcId}에 서브넷이 {found}개 있어요. 네 개가 필요해요.',
    hints: [
      '퍼블릭 둘, 프라이빗 둘 가운데 무엇이 빠졌나요?',
      'create-subnet이 하나라도 실패하면 뒤의 명령은 빈 변수로 실행돼요. CIDR이 겹치면 InvalidSubnet.Conflict 오류가 나요.',
      '`aws ec2 describe-subnets --filters Name=vpc-id,Values={vpcId} --output table`로 보고 빠진 서브넷을 다시 만드세요.',
    ],
  },
  singleAz: {
    id: 'single-az',
    message: '서브넷이 한 가용 영역({found})에 몰려 있어요.',
    hints: [
      '이 건물에 불이 나면 남는 서브넷이 있나요?',
      '서브넷은 가용 영역 하나에만 속해요. 두 영역에 나누어야 다음 단계에서 서버를 둘로 늘릴 수 있어요.',
      '퍼블릭 하나와 프라이빗 하나를 `--availability-zone ap-northeast-2c`로 다시 만드세요.',
    ],
  },
  publicRouteMissing: {
    id: 'public-route-missing',
    message: '인터넷과 이어진 퍼블릭 서브넷이 {found}개뿐이에요. 두 개가 필요해요.',
    hints: [
      '두 번째 퍼블릭 서브넷은 어느 라우팅 테이블을 쓰고 있나요?',
      '서브넷은 이름 때문이 아니라 라우팅 테이블 때문에 퍼블릭이 돼요. 연결하지 않으면 VPC의 기본 테이블을 써요.',
      '`aws ec2 associate-route-table --route-table-id $RT --subnet-id $PUB_C`를 실행하세요.',
    ],
  },
  privateSubnetPublic: {
    id: 'private-subnet-public',
    message: '인터넷과 떨어진 프라이빗 서브넷이 {found}개뿐이에요. 두 개가 필요해요.',
    hints: [
      '데이터베이스를 둘 서브넷에서 0.0.0.0/0은 어디로 가나요?',
      '프라이빗 서브넷이 인터넷 게이트웨이로 가는 라우팅 테이블을 쓰고 있어요.',
      '0.0.0.0/0 경로가 없는 라우팅 테이블을 만들어 `aws ec2 associate-route-table --route-table-id $PRT --subnet-id <프라이빗 서브넷>`으로 연결하세요.',
    ],
  },
  zonesUnpaired: {
    id: 'zones-unpaired',
    message: '퍼블릭과 프라이빗 서브넷이 같은 가용 영역에 짝지어 있지 않아요.',
    hints: [
      '2a와 2c에 각각 무엇이 있는지 적어 보세요.',
      '두 영역 모두 퍼블릭 하나와 프라이빗 하나를 가져야 한쪽만으로도 서비스가 돌아가요.',
      '`aws ec2 describe-subnets --filters Name=vpc-id,Values={vpcId} --query "Subnets[].[AvailabilityZone,CidrBlock]" --output table`로 보고 빠진 쪽을 만드세요.',
    ],
  },
  s3EndpointMissing: {
    id: 's3-endpoint-missing',
    message: 'VPC {vpcId}에 S3 게이트웨이 엔드포인트가 없어요.',
    hints: [
      '프라이빗 서브넷의 서버는 패키지를 어디서 받을까요?',
      'AL2023의 패키지 저장소는 S3에 있어요. 게이트웨이 엔드포인트는 무료이고, NAT 게이트웨이는 시간당 0.059달러예요.',
      '`aws ec2 create-vpc-endpoint --vpc-id {vpcId} --vpc-endpoint-type Gateway --service-name com.amazonaws.ap-northeast-2.s3 --route-table-ids $PRT`를 실행하세요.',
    ],
  },
  s3EndpointNotRouted: {
    id: 's3-endpoint-not-routed',
    message: 'S3 엔드포인트 {endpointId|이/가} 프라이빗 서브넷의 라우팅 테이블에 연결되지 않았어요.',
    hints: [
      '엔드포인트의 RouteTableIds와 프라이빗 서브넷의 라우팅 테이블을 견주어 보세요.',
      '게이트웨이 엔드포인트는 연결된 라우팅 테이블에만 경로를 넣어 줘요.',
      '`aws ec2 modify-vpc-endpoint --vpc-endpoint-id {endpointId} --add-route-table-ids {routeTableId}`를 실행하세요.',
    ],
  },
});
