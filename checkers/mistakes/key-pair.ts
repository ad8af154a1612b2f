import { defineMistakes } from '../outcome.ts';

export const keyPairMistakes = defineMistakes({
  missing: {
    id: 'key-pair-missing',
    message: '{prefix} 태그가 붙은 키 페어가 서울 리전에 없어요.',
    hints: [
      '`aws ec2 describe-key-pairs`에 방금 만든 이름이 보이나요?',
      '키 페어를 만드는 명령이 오류로 끝났거나 아직 실행하지 않은 것 같아요.',
      '«첫 명령 보내기» 단계의 첫 블록을 다시 실행하세요.',
    ],
  },
  wrongRegion: {
    id: 'wrong-region',
    message: '키 페어가 서울이 아니라 {region} 리전에 있어요.',
    hints: [
      '명령 끝에 --region이 붙어 있지 않았나요?',
      '키 페어는 만든 리전에서만 보여요. 서울에서 쓰려면 서울에서 만들어야 해요.',
      '`aws ec2 delete-key-pair --region {region} --key-name {name}`으로 지우고, --region 없이 다시 만드세요.',
    ],
  },
  untagged: {
    id: 'tag-missing',
    message: '키 페어 {name}에 Project={prefix} 태그가 없어요.',
    hints: [
      '이름만 같고 태그가 빠졌어요. 누구 것인지 어떻게 알 수 있을까요?',
      '이 강좌는 Project 태그로 내 자원을 찾아요. 정리할 때도 이 태그만 봐요.',
      '`aws ec2 create-tags --resources {id} --tags Key=Project,Value={prefix}`로 붙이세요.',
    ],
  },
  unnamed: {
    id: 'key-pair-unnamed',
    message: '키 페어 {id}에 Name 태그가 없어요.',
    hints: [
      '이 열쇠를 콘솔 목록에서 보면 이름 칸에 무엇이 보일까요?',
      '이름 칸에 보이는 것은 Name 태그예요. 키 페어의 ID를 찾아서 붙여야 해요.',
      '`aws ec2 create-tags --resources {id} --tags Key=Name,Value={prefix}-key`로 붙이세요.',
    ],
  },
});
