import { defineMessages } from './message.ts';

/** Messages of the terminal that are its own, not bash's. */
export const shellMessages = defineMessages({
  storageFull: {
    code: 'storage-full',
    text: '파일을 브라우저에 저장하지 못했어요. 저장 공간이 모자라거나 저장이 막혀 있어요.',
    remedy:
      '지금은 그대로 쓸 수 있지만, 창을 닫으면 사라져요. 큰 파일을 지우거나 브라우저의 저장 설정을 확인해 주세요.',
  },
  shellRestarted: {
    code: 'shell-restarted',
    text: '셸을 새로 시작했어요.',
    remedy: '변수는 처음 상태로 돌아갔고, 파일과 AWS 리소스는 그대로예요.',
  },
  shellReplaced: {
    code: 'shell-replaced',
    text: '셸이 응답하지 않아 새로 시작했어요.',
    remedy: '폴더, 변수, 함수는 마지막 명령을 실행하기 전과 같고, 파일과 AWS 리소스는 그대로예요.',
  },
  shellContinued: {
    code: 'shell-continued',
    text: '여기까지는 지난번 화면이고, 셸은 새로 시작했어요.',
    remedy: '폴더, 변수, 함수, 별칭은 이어받았어요. 실행 중이던 명령, 백그라운드 작업, trap은 이어받지 못했어요.',
  },
  commandInHangul: {
    code: 'command-in-hangul',
    text: '{command}: 영문 자판으로 치면 {latin|이에요/예요}.',
    remedy: '한/영 키를 눌러 영문으로 바꾸고 다시 입력해 보세요.',
  },
  commandNotFound: {
    code: 'command-not-found',
    text: '이 터미널에는 {command} 명령이 없어요.',
    remedy: '철자를 확인하거나 help를 입력해 여기에서 쓸 수 있는 명령을 살펴보세요.',
  },
  commandReplaced: {
    code: 'command-replaced',
    text: '이 터미널에는 {command} 명령이 없어요.',
    remedy: '대신 {replacement} 명령을 써 보세요.',
  },
  commandOnInstance: {
    code: 'command-on-instance',
    text: '{command} 명령은 서버에서 쓰는 명령이라 이 터미널에는 없어요.',
    remedy: 'EC2 인스턴스에 ssh로 접속한 뒤 그 안에서 실행해 보세요.',
  },
  nothingToInstall: {
    code: 'nothing-to-install',
    text: '이 터미널은 브라우저 안에서 돌아서 {command}로 프로그램을 설치할 수 없어요.',
    remedy: 'help로 여기에 있는 명령을 살펴보거나, EC2 인스턴스에 ssh로 접속한 뒤 그 안에서 설치해 보세요.',
  },
  noRoot: {
    code: 'no-root',
    text: '이 터미널에는 관리자(root)가 없어서 {command} 명령이 없어요.',
    remedy: '여기에서는 {command} 없이 실행하고, 서버를 설정할 때는 EC2 인스턴스에 ssh로 접속해서 쓰세요.',
  },
  noContainers: {
    code: 'no-containers',
    text: '브라우저 안에서는 컨테이너를 돌릴 수 없어서 {command} 명령이 없어요.',
    remedy: '실습에는 필요하지 않아요. 컨테이너는 자신의 컴퓨터에서 써 보세요.',
  },
  noLanguages: {
    code: 'no-languages',
    text: '이 터미널에는 {command} 명령이 없어요.',
    remedy: 'JSON은 jq, 글은 awk와 sed, 계산은 bc나 $(( ))로 다뤄 보세요.',
  },
  noGit: {
    code: 'no-git',
    text: '이 터미널에는 {command} 명령이 없어요. 인터넷의 저장소에도 연결되지 않아요.',
    remedy: '파일은 nano로 만들거나 터미널에 끌어다 놓아 올려 보세요.',
  },
  noDatabaseClient: {
    code: 'no-database-client',
    text: '이 터미널에는 {command} 명령이 없어요.',
    remedy: '포트가 열렸는지는 nc -zv로 확인하고, 테이블은 aws dynamodb 명령으로 다뤄 보세요.',
  },
  onlyAwsCli: {
    code: 'only-aws-cli',
    text: '이 터미널에는 {command} 명령이 없어요. AWS는 aws 명령으로 다뤄요.',
    remedy: 'aws help로 서비스를, aws ec2 help로 명령을 살펴보세요.',
  },
  cannotStop: {
    code: 'cannot-stop',
    text: '인스턴스의 셸에서는 실행 중인 명령을 잠시 멈출 수 없어요(Ctrl-Z).',
    remedy: '끝내려면 Ctrl-C를 누르고, 이 터미널로 돌아오려면 exit를 입력하세요.',
  },
  noIcmp: {
    code: 'no-icmp',
    text: '샌드박스에는 ICMP가 없어서 ping의 응답을 지어내지 않아요.',
    remedy: '포트가 열렸는지는 nc -zv {host} 80, 웹 서버는 curl -I http://{host}/ 로 확인해 보세요.',
  },
  noDnsTrace: {
    code: 'no-dns-trace',
    text: '샌드박스에는 루트 이름 서버가 없어서 +trace로 따라갈 수 없어요.',
    remedy: '호스팅 영역의 이름 서버에 직접 물어보세요. 예: dig @이름서버 이름',
  },
  nslookupNeedsName: {
    code: 'nslookup-needs-name',
    text: '이름 없이 여는 대화형 nslookup은 여기에 없어요.',
    remedy: '찾을 이름을 함께 적어 보세요. 예: nslookup www.example.com',
  },
  opensslUnknown: {
    code: 'openssl-unknown',
    text: '여기의 openssl에는 {command} 기능이 없어요.',
    remedy: 'rand, dgst, base64와 RSA 키(genrsa, rsa, pkey)를 쓸 수 있어요.',
  },
  onlyGzip: {
    code: 'only-gzip',
    text: '이 터미널은 gzip으로 압축한 파일만 다뤄요.',
    remedy: 'bzip2(-j)나 xz(-J) 대신 gzip(-z)을 써 보세요. 예: tar czvf backup.tar.gz 폴더',
  },
  unzipNeedsArchive: {
    code: 'unzip-needs-archive',
    text: '풀 압축 파일의 이름이 없어요.',
    remedy: '예: unzip backup.zip -d 폴더 (목록만 볼 때는 unzip -l backup.zip)',
  },
  opensslWithoutTls: {
    code: 'openssl-without-tls',
    text: '샌드박스에는 TLS와 인증서가 없어서 여기의 openssl에는 {command} 기능이 없어요.',
    remedy: '웹 서버가 응답하는지는 curl -v http://주소/ 로 확인해 보세요.',
  },
  onlyPlainHexdump: {
    code: 'only-plain-hexdump',
    text: '여기의 hexdump는 자신의 형식(-e, -f)과 -c를 알지 못해요.',
    remedy: 'hexdump -C나 xxd, od -c를 써 보세요.',
  },
  noBcFunction: {
    code: 'no-bc-function',
    text: '여기의 bc에는 {name}() 함수가 없어요.',
    remedy: 'sqrt, length, scale과 + - * / % ^ 계산을 쓸 수 있어요.',
  },
  sshKeygenPassphrase: {
    code: 'ssh-keygen-passphrase',
    text: '여기의 ssh-keygen은 암호(passphrase)가 있는 키를 다루지 못해요.',
    remedy: "암호 없이 만들어 보세요. 예: ssh-keygen -t ed25519 -N ''",
  },
  sshKeygenTypes: {
    code: 'ssh-keygen-types',
    text: '여기의 ssh-keygen은 {type} 키를 만들지 못해요.',
    remedy: 'EC2가 받는 종류는 ed25519와 rsa예요. 예: ssh-keygen -t ed25519',
  },
  sshKeygenMissing: {
    code: 'ssh-keygen-missing',
    text: '여기의 ssh-keygen에는 {option} 기능이 없어요.',
    remedy: '키 만들기, 공개 키 보기(-y), 지문 보기(-l), known_hosts 정리(-F, -R)를 할 수 있어요.',
  },
  loadNeedsUrl: {
    code: 'load-needs-url',
    text: '부하를 보낼 주소가 없어요.',
    remedy: '예: hey -n 200 -c 10 http://주소/ (30초 동안은 hey -z 30s -c 10 http://주소/)',
  },
  loadWrongNumber: {
    code: 'load-wrong-number',
    text: '-{option} 뒤의 {value|은/는} 1보다 작거나 수가 아니에요.',
    remedy: '요청의 수(-n)와 동시에 보낼 수(-c)를 수로 적어 주세요. 예: hey -n 200 -c 10 http://주소/',
  },
  loadWrongDuration: {
    code: 'load-wrong-duration',
    text: '{value|은/는} 시간이 아니에요.',
    remedy: '얼마 동안 보낼지 단위와 함께 적어 주세요. 예: hey -z 30s -c 10 http://주소/',
  },
  onlyPortScan: {
    code: 'only-port-scan',
    text: '여기에서 nc는 포트가 열려 있는지 보는 데만 쓸 수 있어요.',
    remedy: '예: nc -zv {host} 80',
  },
  editorNeedsScreen: {
    code: 'editor-needs-screen',
    text: '편집기는 터미널 화면에서만 열 수 있어요.',
    remedy: '파일은 cat > 파일 <<EOF 로도 만들 수 있어요.',
  },
  editorNeedsFile: {
    code: 'editor-needs-file',
    text: '편집할 파일 이름이 없어요.',
    remedy: '예: nano user-data.sh',
  },
  sshNeedsWorld: {
    code: 'ssh-needs-world',
    text: '이 연결로는 ssh를 쓸 수 없어요.',
    remedy: '브라우저의 터미널이나, --endpoint-url 없이 연 cheonman shell에서 접속해 보세요.',
  },
});
