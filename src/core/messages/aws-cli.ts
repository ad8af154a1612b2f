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
    text: '{option|은/는} 정해진 값 가운데 하나여야 해요.',
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
