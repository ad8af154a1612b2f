/** A stage of the talk: one station of the metro line. */
export interface Stage {
  /** Stable name, also of its picture. */
  id: StageId;
  /** A lab belongs to the last stage whose `minUsers` its own number of users reaches. */
  minUsers: number;
  /** What stands on the station's sign. */
  label: string;
  /** What the architecture is about at this stage. */
  topic: string;
}

export type StageId =
  | 'prepare'
  | 'one'
  | 'ten'
  | 'hundred'
  | 'thousand'
  | 'ten-thousand'
  | 'half-million'
  | 'million'
  | 'five-million'
  | 'ten-million';

/** The line from the first user to ten million, in order. */
export const stages: readonly Stage[] = [
  { id: 'prepare', minUsers: 0, label: '준비', topic: '터미널과 리전' },
  { id: 'one', minUsers: 1, label: '1명', topic: 'EC2 한 대' },
  { id: 'ten', minUsers: 10, label: '10명', topic: '웹과 DB 나누기' },
  { id: 'hundred', minUsers: 100, label: '100명', topic: 'RDS로 옮기기' },
  { id: 'thousand', minUsers: 1_000, label: '1,000명', topic: '로드 밸런서와 두 AZ' },
  { id: 'ten-thousand', minUsers: 10_000, label: '1만~10만 명', topic: 'S3·CloudFront·캐시' },
  { id: 'half-million', minUsers: 500_000, label: '50만 명', topic: '오토 스케일링' },
  { id: 'million', minUsers: 1_000_000, label: '100만 명', topic: '자동화와 모니터링' },
  { id: 'five-million', minUsers: 5_000_000, label: '500만 명', topic: '컨테이너와 서버리스' },
  { id: 'ten-million', minUsers: 10_000_000, label: '1,000만 명', topic: '읽기 복제본과 샤딩' },
];

/** The index in `stages` of the stage that a service with this many users is at. */
export function stageIndexOf(users: number): number {
  return stages.findLastIndex((stage) => users >= stage.minUsers);
}
