import { defineMessages } from './message.ts';

/** What the terminal's `node` says in its own words. */
export const nodeMessages = defineMessages({
  noThread: {
    code: 'node-no-thread',
    text: '여기에서는 node를 실행할 수 없어요.',
    remedy: '브라우저의 터미널이나 cheonman shell에서 실행해 보세요.',
  },
  noRepl: {
    code: 'node-no-repl',
    text: '대화형 node는 터미널에서만 열 수 있어요.',
    remedy: "한 줄은 node -p '1 + 2'로, 여러 줄은 파일에 적어 node 파일.mjs로 실행해 보세요.",
  },
  noServer: {
    code: 'node-no-server',
    text: '이 터미널의 node에는 {name} 모듈이 없어서 서버나 소켓을 열 수 없어요.',
    remedy: '요청은 fetch로 보내고, 웹 서버는 EC2 인스턴스나 Lambda에 만들어 보세요.',
  },
  noSdk: {
    code: 'node-no-sdk',
    text: '이 터미널의 node에는 AWS SDK({name})가 없어요.',
    remedy: 'node:child_process의 exec로 aws 명령을 실행하고 결과를 JSON.parse로 읽어 보세요.',
  },
  noPackage: {
    code: 'node-no-package',
    text: '이 터미널에는 npm이 없어서 {name} 패키지를 설치할 수 없어요.',
    remedy: '필요한 코드를 파일로 만들고 ./파일.js처럼 경로로 불러와 보세요.',
  },
  noExecSync: {
    code: 'node-no-exec-sync',
    text: '이 터미널의 node는 명령이 끝날 때까지 멈춰서 기다릴 수 없어요.',
    remedy: "대신 await promisify(exec)('명령')을 써 보세요(node:util, node:child_process).",
  },
  outOfMemory: {
    code: 'node-out-of-memory',
    text: '프로그램이 쓸 수 있는 메모리(256 MB)를 다 썼어요.',
    remedy: '끝없이 커지는 배열이나 문자열이 없는지 확인해 보세요. 셸과 파일은 그대로예요.',
  },
  threadFailed: {
    code: 'node-thread-failed',
    text: 'node를 시작하지 못했어요({reason}).',
    remedy: '페이지를 새로 고치고 다시 실행해 보세요.',
  },
});
