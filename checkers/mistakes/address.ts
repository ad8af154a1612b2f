import { defineMistakes } from '../outcome.ts';

export const addressMistakes = defineMistakes({
  missing: {
    id: 'eip-missing',
    message: '{prefix} 태그가 붙은 Elastic IP가 없어요.',
    hints: [
      '`aws ec2 describe-addresses`에 무엇이 보이나요?',
      '주소를 아직 할당받지 않았거나, 할당할 때 오류가 났어요. 리전마다 기본 한도는 다섯 개예요.',
      '`aws ec2 allocate-address --domain vpc`를 태그와 함께 실행하고 인스턴스에 연결하세요.',
    ],
  },
  untagged: {
    id: 'tag-missing',
    message: 'Elastic IP {ip}에 Project={prefix} 태그가 없어요.',
    hints: [
      '주소는 잘 붙어 있어요. 무엇이 빠졌을까요?',
      '태그가 없는 주소는 정리할 때 찾지 못해서 요금이 계속 나가요.',
      '`aws ec2 create-tags --resources {id} --tags Key=Project,Value={prefix}`를 실행하세요.',
    ],
  },
  notAssociated: {
    id: 'eip-not-associated',
    message: 'Elastic IP {ip|이/가} 어디에도 연결되어 있지 않아요.',
    hints: [
      '주소를 받은 것과 서버에 붙인 것은 다른 일이에요.',
      'associate-address를 실행하지 않았거나 인스턴스가 아직 running이 아니었어요. 놀고 있는 주소도 시간당 0.005달러예요.',
      '`aws ec2 associate-address --allocation-id {id} --instance-id {instanceId}`를 실행하세요.',
    ],
  },
  onOther: {
    id: 'eip-on-other-instance',
    message: 'Elastic IP {ip|이/가} 웹 서버가 아닌 {found}에 붙어 있어요.',
    hints: [
      '주소의 InstanceId와 웹 서버의 ID가 같은가요?',
      '다른 인스턴스나 네트워크 인터페이스에 연결했어요. 주소는 한 번에 한 곳에만 붙어요.',
      '`aws ec2 associate-address --allocation-id {id} --instance-id {instanceId} --allow-reassociation`으로 옮기세요.',
    ],
  },
  idle: {
    id: 'eip-idle',
    message: '쓰지 않는 Elastic IP {ip|이/가} 하나 더 있어요.',
    hints: [
      'allocate-address를 몇 번 실행했나요?',
      '연결하지 않은 주소도 시간당 0.005달러, 한 달이면 3.65달러예요.',
      '`aws ec2 release-address --allocation-id {id}`로 돌려주세요.',
    ],
  },
});
