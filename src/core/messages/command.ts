import { defineMessages } from './message.ts';

/** Messages of the `cheonman` command. */
export const commandMessages = defineMessages({
  unknownCommand: {
    code: 'unknown-command',
    text: '«{command}»은 없는 명령이에요.',
    remedy: '쓸 수 있는 명령: {known}. 자세한 쓰임은 cheonman --help에 있어요.',
  },
  unknownOption: {
    code: 'unknown-option',
    text: '옵션을 이해하지 못했어요. ({reason})',
    remedy: '쓰임: {usage}',
  },
  missingLab: {
    code: 'missing-lab',
    text: '어느 실습을 확인할지 알려 주세요.',
    remedy: '예: cheonman check 010. 실습 목록: {known}',
  },
  unknownLab: {
    code: 'unknown-lab',
    text: '«{lab}» 실습을 찾지 못했어요.',
    remedy: '실습 목록: {known}',
  },
  unknownStep: {
    code: 'unknown-step',
    text: '{lab} 실습에는 «{step}» 단계가 없어요.',
    remedy: '단계 목록: {known}',
  },
  endpointNotSandbox: {
    code: 'endpoint-not-sandbox',
    text: '{endpoint}에서 천만 실습실 샌드박스를 찾지 못했어요. ({reason})',
    remedy: '다른 터미널에서 npm run sandbox를 실행하고, 거기 나온 주소를 --endpoint-url에 적어 주세요.',
  },
  endpointLost: {
    code: 'endpoint-lost',
    text: '{endpoint}의 샌드박스와 연결이 끊겼어요.',
    remedy: 'npm run sandbox가 돌고 있는지 확인하고, exit로 나갔다가 셸을 다시 열어 주세요.',
  },
  scriptNotReadable: {
    code: 'script-not-readable',
    text: '{path} 스크립트를 읽을 수 없어요. ({reason})',
    remedy: '파일 이름을 확인해 주세요. 명령을 바로 실행하려면 -c를 쓰세요. 예: cheonman shell -c "aws s3 ls"',
  },
  badEndpoint: {
    code: 'bad-endpoint',
    text: '«{endpoint}»은 주소가 아니에요.',
    remedy: '예: --endpoint-url http://127.0.0.1:4566',
  },
});
