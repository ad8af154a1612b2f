import { defineMessages } from './message.ts';

/** The Korean line that follows a failure of the `aws` command. */
export const awsCliMessages = defineMessages({
  emptyValue: {
    code: 'aws-cli-empty-value',
    text: '{option}의 값이 비어 있어요. 변수가 설정되지 않은 것 같아요.',
    remedy: '`echo`로 변수를 확인하고, 변수를 만드는 블록을 다시 실행하세요.',
  },
  emptyList: {
    code: 'aws-cli-empty-list',
    text: '{option} 뒤에 값이 없어서, 이 옵션은 없는 것처럼 처리됐어요. 변수가 비어 있는 것 같아요.',
    remedy: '`echo`로 변수를 확인하고, 변수를 만드는 블록을 다시 실행하세요.',
  },
  emptyFilter: {
    code: 'aws-cli-empty-filter',
    text: '{option}의 Values가 비어 있어서 맞는 것이 없어요. 변수가 비어 있는 것 같아요.',
    remedy: '`echo`로 변수를 확인하고, 변수를 만드는 블록을 다시 실행하세요.',
  },
  emptyBucket: {
    code: 'aws-cli-empty-bucket',
    text: 's3:// 뒤의 버킷 이름이 비어 있어요. 변수가 설정되지 않은 것 같아요.',
    remedy: '`echo`로 변수를 확인하고, 변수를 만드는 블록을 다시 실행하세요.',
  },
  helpIsAWord: {
    code: 'aws-cli-help-is-a-word',
    text: '도움말은 --help가 아니라 help라는 낱말로 봐요.',
    remedy: '`aws help`, `aws ec2 help`, `aws ec2 run-instances help`처럼 명령 끝에 help를 쓰세요.',
  },
  brokenConfigFile: {
    code: 'aws-cli-broken-config-file',
    text: '{path} 파일을 읽을 수 없어요. 모든 줄은 [이름] 아래의 `이름 = 값`이어야 하고, 같은 이름이 두 번 나오면 안 돼요.',
    remedy: '`cat`으로 파일을 보고 틀린 줄을 고치거나, 파일을 옮기고 `aws configure`로 다시 만드세요.',
  },
  longDash: {
    code: 'aws-cli-long-dash',
    text: '{word}의 앞 글자가 빼기표(-)가 아니라 비슷하게 생긴 긴 줄표예요. 문서나 메신저를 거치면 이렇게 바뀌곤 해요.',
    remedy: '그 자리를 지우고 키보드로 -를 두 번 입력하세요.',
  },
  oneDash: {
    code: 'aws-cli-one-dash',
    text: '{word} 앞에 빼기표(-)가 하나뿐이에요.',
    remedy: 'aws의 옵션은 -{word}처럼 빼기표 두 개로 시작해요.',
  },
  curlyQuote: {
    code: 'aws-cli-curly-quote',
    text: '{word}에 곧은 따옴표가 아니라 굽은 따옴표가 들어 있어요. 문서나 메신저를 거치면 이렇게 바뀌곤 해요.',
    remedy: '그 자리를 지우고 키보드로 \' 또는 "를 다시 입력하세요.',
  },
  fullWidth: {
    code: 'aws-cli-full-width',
    text: '{word}에 전각 글자가 들어 있어요. 모양은 비슷해도 다른 글자예요.',
    remedy: '한글 입력기를 영문으로 바꾸고 그 자리를 다시 입력하세요.',
  },
  placeholder: {
    code: 'aws-cli-placeholder',
    text: '{word|은/는} 실제 값으로 바꿔 넣어야 하는 자리예요.',
    remedy: '< >까지 지우고 자신의 값을 넣으세요.',
  },
  idsInOneWord: {
    code: 'aws-cli-ids-in-one-word',
    text: 'ID 여러 개가 한 낱말로 붙어서 하나의 ID로 읽혔어요.',
    remedy: '쉼표 없이 빈칸으로 나누고, 따옴표로 한꺼번에 감싸지 마세요.',
  },
  unknownMember: {
    code: 'aws-cli-unknown-member',
    text: '{place}에는 {name|이라는/라는} 이름이 없어요.',
    remedy: '{choices} 가운데에서 고르세요. 대소문자도 같아야 해요.',
  },
  folderAsFile: {
    code: 'aws-cli-folder-as-file',
    text: '폴더를 파일 하나처럼 올리려고 했어요.',
    remedy: '폴더 안의 파일을 모두 옮기려면 --recursive를 붙이거나 `aws s3 sync`를 쓰세요.',
  },
  noLocalFile: {
    code: 'aws-cli-no-local-file',
    text: '{path|이라는/라는} 파일이나 폴더가 여기에 없어요.',
    remedy: '`ls`로 이름과 지금 폴더(`pwd`)를 확인하세요. 경로는 역슬래시(\\)가 아니라 /로 나눠요.',
  },
  noLocalName: {
    code: 'aws-cli-no-local-name',
    text: '옮길 파일의 이름이 비어 있어요. 변수가 설정되지 않은 것 같아요.',
    remedy: '`echo`로 변수를 확인하고, 변수를 만드는 블록을 다시 실행하세요.',
  },
  noS3Uri: {
    code: 'aws-cli-no-s3-uri',
    text: 'S3 쪽 경로가 s3://로 시작하지 않아요.',
    remedy: '버킷과 키를 s3://버킷/키처럼 쓰세요.',
  },
  sameObject: {
    code: 'aws-cli-same-object',
    text: '옮길 곳이 지금 있는 곳과 같아요.',
    remedy: '다른 키나 다른 버킷을 쓰세요. 속성만 바꾸려면 `aws s3 cp`로 같은 곳에 복사할 수 있어요.',
  },
  noSuchKey: {
    code: 'aws-cli-no-such-key',
    text: '버킷에 그런 키의 객체가 없어요.',
    remedy: '`aws s3 ls s3://버킷/ --recursive`로 키를 확인하세요. 폴더째 옮기려면 --recursive를 붙이세요.',
  },
  bodyIsAFile: {
    code: 'aws-cli-body-is-a-file',
    text: '{option}에는 내용이 아니라 파일의 경로를 써야 하는데, 그 파일을 읽을 수 없어요.',
    remedy: '`ls`로 파일 이름과 지금 폴더(`pwd`)를 확인하세요.',
  },
  wrongProtocol: {
    code: 'aws-cli-wrong-protocol',
    text: '--protocol에는 tcp, udp, icmp, all 가운데 하나를 소문자로 쓰거나 프로토콜 번호를 써요.',
    remedy: '웹 서버라면 --protocol tcp --port 80처럼 쓰세요.',
  },
  wrongRegion: {
    code: 'aws-cli-wrong-region',
    text: '리전 이름의 모양이 맞지 않아요.',
    remedy:
      '서울은 ap-northeast-2예요. `aws ec2 describe-regions --query Regions[].RegionName`으로 이름을 볼 수 있어요.',
  },
  textAndNumber: {
    code: 'aws-cli-text-and-number',
    text: '--query에서 글자와 숫자의 크기를 비교했어요. <와 >는 숫자끼리만 비교할 수 있어요.',
    remedy: '글자로 된 수는 to_number(이름)으로 바꾸고, 숫자는 백틱으로 감싸세요.',
  },
  flagWithValue: {
    code: 'aws-cli-flag-with-value',
    text: '{option|은/는} 값을 받지 않아요.',
    remedy: '=와 그 뒤를 지우세요. 끄려면 --no-로 시작하는 옵션을 쓰거나 옵션을 빼세요.',
  },
  missingWords: {
    code: 'aws-cli-missing-words',
    text: '이 명령에는 {words} 자리의 말이 더 필요해요.',
    remedy: '`aws configure set region ap-northeast-2`처럼 옵션 이름 없이 차례로 쓰세요.',
  },
  unknownOperation: {
    code: 'aws-cli-unknown-operation',
    text: '{service}에 그런 명령은 없어요.',
    remedy: '철자를 확인하고, `aws {service} help`로 쓸 수 있는 명령을 보세요.',
  },
  missingOptions: {
    code: 'aws-cli-missing-options',
    text: '이 명령에는 {options} 옵션이 꼭 필요해요.',
    remedy: '옵션과 값을 덧붙여 다시 실행하세요.',
  },
  unknownOptions: {
    code: 'aws-cli-unknown-options',
    text: '이 명령이 모르는 말이 있어요: {options}',
    remedy: '철자와 띄어쓰기를 확인하고, 줄 끝의 역슬래시(\\) 뒤에 빈칸이 없는지 보세요.',
  },
  suggestedCommand: {
    code: 'aws-cli-suggested-command',
    text: '{word} 명령은 없어요.',
    remedy: '{suggestion|을/를} 쓰려던 것인지 확인하세요.',
  },
  noInstanceConnectEndpoint: {
    code: 'aws-cli-no-instance-connect-endpoint',
    text: '공인 IP가 없는 인스턴스라 EC2 Instance Connect 엔드포인트가 필요한데, 이 VPC에 준비된 엔드포인트가 없어요.',
    remedy:
      '`aws ec2 create-instance-connect-endpoint --subnet-id <서브넷>`으로 만들고 create-complete가 될 때까지(몇 분) 기다리세요. 인스턴스에 SSM 에이전트가 연결되어 있다면 `aws ssm start-session`도 쓸 수 있어요.',
  },
  noLocalTunnel: {
    code: 'aws-cli-no-local-tunnel',
    text: '여기의 open-tunnel은 포트를 열거나 표준 입출력을 이어 주지 못하고, ssh의 ProxyCommand로만 쓸 수 있어요.',
    remedy:
      "`aws ec2-instance-connect ssh --instance-id <ID> --connection-type eice`를 쓰거나, ssh에 -o ProxyCommand='aws ec2-instance-connect open-tunnel --instance-id <ID>'를 붙이세요. 실제 AWS에서는 진짜 AWS CLI를 쓰세요.",
  },
  noDirectSsh: {
    code: 'aws-cli-no-direct-ssh',
    text: 'ssh가 접속하지 못했어요.',
    remedy:
      '보안 그룹의 22번 포트가 내 IP에 열려 있는지, 서브넷이 인터넷 게이트웨이로 이어지는지, --os-user가 맞는지(Ubuntu는 ubuntu) 확인하세요. 콘솔에서 접속할 때는 내 IP 대신 EC2 Instance Connect의 주소 범위(서울은 13.209.1.56/29)를 열어야 해요.',
  },
  noSshIntoSandbox: {
    code: 'aws-cli-no-ssh-into-sandbox',
    text: '샌드박스의 인스턴스는 샌드박스 안에만 있어서 이 컴퓨터의 ssh로는 접속할 수 없어요.',
    remedy: 'npx cheonman shell --endpoint-url {endpoint} 로 셸을 열고, 그 안에서 같은 명령을 실행하세요.',
  },
  noTunnel: {
    code: 'aws-cli-no-tunnel',
    text: '엔드포인트를 거쳐 ssh가 접속하지 못했어요.',
    remedy:
      '인스턴스의 보안 그룹이 엔드포인트의 보안 그룹에서 오는 22번 포트를 허용하는지, 엔드포인트의 보안 그룹이 나가는 22번 포트를 허용하는지 확인하세요.',
  },
  noSessionPlugin: {
    code: 'aws-cli-no-session-plugin',
    text: '이 컴퓨터에 Session Manager 플러그인이 없어서 셸을 열 수 없어요. 열렸던 세션은 바로 끝냈어요.',
    remedy:
      '플러그인을 설치하고(https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html) 다시 실행하세요. 샌드박스라면 브라우저의 터미널이나 `cheonman shell`에서 바로 접속할 수 있어요.',
  },
  noHistory: {
    code: 'aws-cli-no-history',
    text: '실습실의 aws는 실행한 명령을 기록하지 않아요.',
    remedy: '셸의 `history`나 위쪽 화살표로 지난 명령을 다시 볼 수 있어요.',
  },
  noSingleSignOn: {
    code: 'aws-cli-no-single-sign-on',
    text: '실습실에는 IAM Identity Center(SSO) 로그인이 없어요.',
    remedy: '샌드박스에 이미 설정된 키를 쓰도록 --profile과 AWS_PROFILE을 빼고 다시 실행하세요.',
  },
  noCredentialProcess: {
    code: 'aws-cli-no-credential-process',
    text: '실습실의 aws는 credential_process로 적은 프로그램을 실행하지 않아요.',
    remedy: '샌드박스에 이미 설정된 키를 쓰도록 --profile과 AWS_PROFILE을 빼고 다시 실행하세요.',
  },
  noAutoPrompt: {
    code: 'aws-cli-no-auto-prompt',
    text: '실습실의 aws는 옵션을 물어보며 완성하는 화면이 없어요.',
    remedy: 'Tab을 누르면 명령과 옵션, 값을 완성해 줘요. `aws <서비스> <명령> help`로 옵션을 볼 수도 있어요.',
  },
  notHere: {
    code: 'aws-cli-not-here',
    text: '이 설정 명령은 실습실에 없어요.',
    remedy: '`aws configure`나 `aws configure set`으로 설정하세요.',
  },
  unknownCommand: {
    code: 'aws-cli-unknown-command',
    text: '실습실의 aws가 모르는 명령이에요.',
    remedy: '철자를 확인하고, `aws help`로 쓸 수 있는 서비스를 보세요.',
  },
  invalidChoice: {
    code: 'aws-cli-invalid-choice',
    text: '{option}에는 정해진 값만 쓸 수 있어요.',
    remedy: '위에 나온 값 가운데에서 고르세요.',
  },
  ambiguousOption: {
    code: 'aws-cli-ambiguous-option',
    text: '줄여 쓴 옵션이 여러 옵션과 맞아요.',
    remedy: '옵션 이름을 끝까지 쓰세요.',
  },
  missingCommand: {
    code: 'aws-cli-missing-command',
    text: '명령이 덜 입력됐어요.',
    remedy: '`aws ec2 describe-instances`처럼 서비스와 명령을 차례로 쓰세요.',
  },
  wrongQuery: {
    code: 'aws-cli-wrong-query',
    text: '--query의 JMESPath 문법이 맞지 않아요.',
    remedy: '^ 표시가 가리키는 곳의 괄호와 따옴표를 확인하고, 전체를 작은따옴표로 감싸세요.',
  },
  wrongJson: {
    code: 'aws-cli-wrong-json',
    text: '{option}에 쓴 JSON의 문법이 맞지 않아요.',
    remedy: '큰따옴표와 쉼표, 괄호를 확인하고, 전체를 작은따옴표로 감싸세요.',
  },
  wrongShorthand: {
    code: 'aws-cli-wrong-shorthand',
    text: '{option}의 값을 읽을 수 없어요.',
    remedy: 'Key=이름,Value=값처럼 쓰고, 쉼표 앞뒤에 빈칸을 넣지 마세요. 빈칸이 든 값은 따옴표로 감싸세요.',
  },
  missingFile: {
    code: 'aws-cli-missing-file',
    text: '{option}에 적은 파일을 읽을 수 없어요.',
    remedy: '`ls`로 파일 이름과 지금 폴더(`pwd`)를 확인하세요.',
  },
  invalidParameters: {
    code: 'aws-cli-invalid-parameters',
    text: '옵션의 값이 이 명령이 받는 형식과 달라요.',
    remedy: '위에 나온 이름의 값과 종류를 고치세요.',
  },
  noRegion: {
    code: 'aws-cli-no-region',
    text: '리전이 정해지지 않았어요.',
    remedy: '`export AWS_DEFAULT_REGION=ap-northeast-2`를 실행하거나 --region을 붙이세요.',
  },
  noCredentials: {
    code: 'aws-cli-no-credentials',
    text: 'AWS에 접속할 키가 없어요.',
    remedy: '`aws configure`로 설정하거나, 쓰려던 프로필 이름(--profile, AWS_PROFILE)을 확인하세요.',
  },
  unknownProfile: {
    code: 'aws-cli-unknown-profile',
    text: '그 이름의 프로필이 없어요.',
    remedy: '`aws configure list-profiles`로 이름을 확인하세요.',
  },
  waiterGaveUp: {
    code: 'aws-cli-waiter-gave-up',
    text: '기다리던 상태가 되지 않았어요.',
    remedy: 'describe 명령으로 지금 상태를 확인한 뒤, 아직 바뀌는 중이면 다시 기다리세요.',
  },
  noConnection: {
    code: 'aws-cli-no-connection',
    text: '그 주소에 접속할 수 없어요.',
    remedy: '--endpoint-url과 리전의 철자를 확인하세요.',
  },
  notANumber: {
    code: 'aws-cli-not-a-number',
    text: '숫자가 필요한 곳에 다른 글자가 있어요.',
    remedy: '옵션의 값을 숫자로 고치세요.',
  },
  realKeyNotUsed: {
    code: 'aws-cli-real-key-not-used',
    text: '실제 AWS 계정의 키처럼 보여서 쓰지 않았어요. 실습실의 샌드박스에는 진짜 키가 필요 없어요.',
    remedy:
      '`unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE`을 실행하고, ~/.aws/credentials에 적었다면 그 줄을 지우세요. 새 터미널을 열면 샌드박스의 키가 돌아와요.',
  },
  realKeyNotSent: {
    code: 'aws-cli-real-key-not-sent',
    text: '보낼 내용에 실제 AWS 계정의 키처럼 보이는 것이 있어서 보내지 않았어요.',
    remedy: '키를 지우거나 예시 값으로 바꾸고 다시 실행하세요.',
  },
  realKeyRefused: {
    code: 'aws-cli-real-key-refused',
    text: '실제 AWS 계정의 키처럼 보여서 저장하지 않았어요. 실습실의 샌드박스에는 진짜 키가 필요 없어요.',
    remedy: '입력한 키는 어디에도 남지 않았어요. 샌드박스에 이미 설정된 키를 그대로 쓰세요.',
  },
});
