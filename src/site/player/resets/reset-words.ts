/** What can be emptied at once. */
export type ResetScope = 'shell' | 'world' | 'both';

/** What is asked before, and said after, something is emptied and brought back. */
export const resetWords: Record<
  ResetScope,
  { title: string; text: string; done: string; undo: string; undone: string }
> = {
  shell: {
    title: '셸을 비울까요?',
    text: '터미널의 파일, 명령 기록, 변수가 처음으로 돌아가고 실행 중인 명령은 끝나요. AWS 리소스는 그대로이고, 파일과 기록은 되살릴 수 있어요.',
    done: '셸을 비웠어요.',
    undo: '셸 비우기 취소',
    undone: '비우기 전의 파일과 기록으로 돌아왔어요.',
  },
  world: {
    title: '샌드박스를 비울까요?',
    text: '만든 리소스가 모두 사라지고 AWS가 빈 계정으로 돌아가요. 통과한 기록은 남고, 비운 것은 되살릴 수 있어요.',
    done: '샌드박스를 비웠어요.',
    undo: '샌드박스 비우기 취소',
    undone: '비우기 전의 샌드박스로 돌아왔어요. 단계는 다시 확인해 주세요.',
  },
  both: {
    title: '셸과 샌드박스를 모두 비울까요?',
    text: 'AWS 리소스, 터미널의 파일, 명령 기록이 모두 처음으로 돌아가요. 통과한 기록은 남고, 비운 것은 되살릴 수 있어요.',
    done: '셸과 샌드박스를 비웠어요.',
    undo: '둘 다 비우기 취소',
    undone: '비우기 전의 셸과 샌드박스로 돌아왔어요. 단계는 다시 확인해 주세요.',
  },
};
