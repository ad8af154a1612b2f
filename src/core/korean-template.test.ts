import { describe, expect, it } from 'vitest';
import { formatKorean } from './korean-template.ts';

describe('formatKorean', () => {
  it.each([
    ['인스턴스 {x|이/가} 멈춰 있어요', 'm10-web1', '인스턴스 m10-web1이 멈춰 있어요'],
    ['서브넷 {x|이/가} 없어요', 'subnet-0abc', '서브넷 subnet-0abc가 없어요'],
    ['{x|으로/로} 커졌어요', 't3.small', 't3.small로 커졌어요'],
    ['{x|으로/로} 커졌어요', 't3.medium', 't3.medium으로 커졌어요'],
    ['{x|을/를} 지우세요', '키 페어', '키 페어를 지우세요'],
    ['{x|을/를} 지우세요', '예산', '예산을 지우세요'],
    ['{x|이에요/예요}', 'us-east-1', 'us-east-1이에요'],
    ['{x|은/는} 답했어요', 'http://13.0.0.2/', 'http://13.0.0.2/는 답했어요'],
  ])('%s with %s', (template, x, expected) => {
    expect(formatKorean(template, { x })).toBe(expected);
  });

  it('leaves unknown places alone', () => {
    expect(formatKorean('[{CidrIp=0.0.0.0/0}] {y}', {})).toBe('[{CidrIp=0.0.0.0/0}] {y}');
  });
});
