import { defineMistakes } from '../outcome.ts';

export const leftoverMistakes = defineMistakes({
  instance: {
    id: 'left-instance',
    message: '인스턴스 {id|이/가} 아직 남아 있어요({found}).',
    hints: [
      '멈춘 인스턴스도 디스크 요금은 계속 나가요.',
      '정리는 멈춤이 아니라 종료(terminate)예요.',
      '`aws ec2 terminate-instances --instance-ids {id}`를 실행하세요.',
    ],
  },
  address: {
    id: 'left-address',
    message: 'Elastic IP {ip|을/를} 아직 돌려주지 않았어요.',
    hints: [
      '인스턴스를 지워도 Elastic IP는 남아요.',
      '남은 주소는 한 달에 3.65달러예요.',
      '`aws ec2 release-address --allocation-id {id}`를 실행하세요.',
    ],
  },
  volume: {
    id: 'left-volume',
    message: '디스크(EBS 볼륨) {id|이/가} 남아 있어요({found} GiB).',
    hints: [
      '인스턴스와 함께 지워지지 않은 디스크가 있어요.',
      'DeleteOnTermination이 꺼진 볼륨은 인스턴스가 사라져도 요금이 나가요.',
      '필요한 내용이 없으면 `aws ec2 delete-volume --volume-id {id}`를 실행하세요.',
    ],
  },
  snapshot: {
    id: 'left-snapshot',
    message: '스냅샷 {id|이/가} 남아 있어요.',
    hints: [
      '스냅샷은 지울 때까지 요금이 나가요.',
      '원본 볼륨을 지워도 스냅샷은 그대로예요.',
      '필요 없으면 `aws ec2 delete-snapshot --snapshot-id {id}`를 실행하세요.',
    ],
  },
});
