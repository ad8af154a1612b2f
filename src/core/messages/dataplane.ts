import { defineMessages } from './message.ts';

/** Messages of the small systems inside a world: what they honestly cannot do. */
export const dataplaneMessages = defineMessages({
  noSuchSite: {
    code: 'no-such-site',
    text: '(천만 실습실) 샌드박스 안의 인터넷에는 {host|이/가} 없어요. 이 세계에 있는 주소만 열 수 있어요.',
    remedy: '실습에서 만든 인스턴스의 주소나 http://checkip.amazonaws.com 을 써 보세요.',
  },
  noSuchProgram: {
    code: 'no-such-program',
    text: '(천만 실습실) {program|은/는} 실제 인스턴스에는 있지만 이 샌드박스의 작은 Linux에는 아직 없어요.',
    remedy: '강의에 나온 명령으로 이어 가거나, 자신의 AWS 계정에서 실행해 보세요.',
  },
  unsupportedInterpreter: {
    code: 'unsupported-interpreter',
    text: '(천만 실습실) 사용자 데이터의 첫 줄 {interpreter|은/는} 이 샌드박스에서 실행할 수 없어요.',
    remedy: '첫 줄을 #!/bin/bash 로 바꾸고 bash 스크립트로 써 주세요.',
  },
  noPhp: {
    code: 'no-php',
    text: '(천만 실습실) 이 샌드박스의 작은 Linux는 PHP를 실행하지 않아요. 요청한 파일: {path}',
    remedy: '정적인 HTML 파일로 확인하거나, 자신의 AWS 계정에서 실행해 보세요.',
  },
  scriptStopped: {
    code: 'script-stopped',
    text: '(천만 실습실) 실행이 너무 오래 되풀이되어 여기서 멈췄어요. ({reason})',
    remedy: '끝나지 않는 반복이 있는지 확인해 주세요.',
  },
});
